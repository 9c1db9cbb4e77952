"""The elements and attributes of SVG that draw, move or say something: all others are left out."""

from __future__ import annotations

ELEMENTS = frozenset(
    """a animate animateMotion animateTransform circle clipPath defs ellipse feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask
    mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath
    tspan use view""".split()  # noqa: SIM905  # a list of 60 quoted names is no easier to read
)

TEXTS = frozenset(("a", "text", "textPath", "tspan"))
"""Elements in which text is shown. Titles and descriptions are not: programs write the names of files there."""

ATTRIBUTES = frozenset(
    """accumulate additive alignment-baseline amplitude aria-hidden attributeName azimuth baseFrequency baseline-shift begin bias by calcMode class clip clip-path clip-rule
    clipPathUnits color color-interpolation color-interpolation-filters color-rendering cursor cx cy d
    diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation enable-background end
    exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font font-family
    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
    font-variation-settings font-weight fr from fx fy glyph-orientation-horizontal glyph-orientation-vertical
    gradientTransform gradientUnits height id image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix
    kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color
    limitingConeAngle marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask
    mask-type maskContentUnits maskUnits max media method min mix-blend-mode mode numOctaves offset opacity operator
    order orient origin overflow paint-order path pathLength patternContentUnits patternTransform patternUnits
    pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius
    refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry scale seed
    shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation
    stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues targetX
    targetY text-align text-anchor text-decoration text-orientation text-rendering textLength to transform
    transform-origin type unicode-bidi values vector-effect version viewBox visibility white-space width word-spacing
    writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan""".split()  # noqa: SIM905  # likewise
)

MOVING = frozenset(("animate", "animateMotion", "animateTransform", "set"))
"""Elements that change attributes of others."""
