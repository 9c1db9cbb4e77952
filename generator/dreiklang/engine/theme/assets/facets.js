/* The facets of the list of all entries: the form sifts the rows, the address keeps what was chosen. */
(() => {
  "use strict";
  const form = document.getElementById("dk-facets");
  const list = document.getElementById("dk-rows");
  if (!form || !list) return;

  const result = form.querySelector(".dk-facets-count");
  const reset = form.querySelector(".dk-facets-reset");
  const everything = result.textContent;
  const facets = [...form.querySelectorAll("[data-facet]")].map((box) => ({
    id: box.dataset.facet,
    box,
    mark: box.querySelector(".dk-facet-on"),
    inputs: [...box.querySelectorAll("input")],
    counts: [...box.querySelectorAll(".dk-count")],
  }));
  const rows = [...list.children].map((row) => ({
    row,
    keys: facets.map((facet) => (row.dataset[facet.id] || "").split(" ").filter(Boolean).map(Number)),
  }));

  const chosen = () =>
    facets.map((facet) => new Set(facet.inputs.filter((one) => one.checked).map((one) => Number(one.dataset.key))));

  /* Within a facet one of the chosen values is enough; all facets have to agree. A value's number says how many rows
     choosing it would show: it leaves its own facet out of account. */
  const sift = () => {
    const wanted = chosen();
    const numbers = facets.map((facet) => new Array(facet.inputs.length).fill(0));
    let shown = 0;
    for (const { row, keys } of rows) {
      const misses = [];
      for (let f = 0; f < facets.length && misses.length < 2; f += 1) {
        if (wanted[f].size && !keys[f].some((key) => wanted[f].has(key))) misses.push(f);
      }
      const fits = misses.length === 0;
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
      if (misses.length > 1) continue;
      for (const f of fits ? facets.keys() : misses) {
        for (const key of keys[f]) numbers[f][key] += 1;
      }
    }
    say(wanted, numbers, shown);
  };

  const say = (wanted, numbers, shown) => {
    facets.forEach((facet, f) => {
      facet.inputs.forEach((one, i) => {
        const number = numbers[f][Number(one.dataset.key)];
        facet.counts[i].textContent = String(number);
        one.parentElement.classList.toggle("dk-faint", number === 0 && !one.checked);
      });
      facet.mark.textContent = facet.inputs.filter((one) => one.checked).map((one) => one.nextSibling.textContent.trim()).join(", ");
    });
    const some = wanted.some((set) => set.size);
    reset.hidden = !some;
    const words = shown ? result.dataset.some : result.dataset.none;
    result.textContent = some ? words.replace("{shown}", shown).replace("{all}", rows.length) : everything;
  };

  const readAddress = () => {
    const query = new URLSearchParams(window.location.search);
    for (const facet of facets) {
      const values = new Set(query.getAll(facet.id));
      for (const one of facet.inputs) one.checked = values.has(one.value);
      if (values.size) facet.box.open = true;
    }
  };

  const writeAddress = () => {
    const query = new URLSearchParams(new FormData(form)).toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };

  form.addEventListener("change", () => {
    writeAddress();
    sift();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", (event) => {
    event.preventDefault();
    for (const facet of facets) for (const one of facet.inputs) one.checked = false;
    writeAddress();
    sift();
    facets[0].box.querySelector("summary").focus();
  });
  window.addEventListener("pageshow", () => {
    readAddress();
    sift();
  });

  readAddress();
  sift();
  form.hidden = false;
})();
