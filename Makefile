# The commands that people, hooks and CI share. Needs Python 3.11 or newer; everything else is installed here.
PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
STYLES_AND_SCRIPTS := $(shell find widgets overrides/styles -type f 2>/dev/null)

LOCK ?= uv
COMPILE = $(LOCK) pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url
INSTALL = -m pip install --quiet --disable-pip-version-check --require-hashes
OTHERS := .build/generators

.PHONY: serve build check test generators bench assets browser schema lock clean help

help:  ## Show these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

serve: assets  ## Serve the playbook at http://127.0.0.1:8000, with live reload
	mkdocs serve --dev-addr 127.0.0.1:8000

build: assets  ## Build the playbook into site/; the last good site stays if anything is wrong
	rm -rf .build/site
	CI=true mkdocs build --strict --site-dir .build/site
	rm -rf site
	mv .build/site site

check: .venv/installed  ## Check the content in data/
	@python -m macros check

schema: node_modules/installed  ## Write what follows from the models: JSON Schemas, issue forms, types of the widgets
	python -m macros schema
	python -m macros forms
	npm run --silent schema-types

lock:  ## Write the locks of Python packages anew, with the newest versions that pyproject.toml allows (needs uv)
	$(COMPILE) --extra test --output-file requirements.lock pyproject.toml
	$(COMPILE) --no-deps --output-file tests/generators/properdocs.lock tests/generators/properdocs.in
	$(COMPILE) --output-file tests/generators/zensical.lock tests/generators/zensical.in

ifneq ($(shell grep -s '^id: partnership-playbook$$' edition.yaml),)
test: assets browser  ## Run every check, in a real browser too
	ruff check .
	ruff format --check .
	mypy
	npm run --silent lint
	npm run --silent types
	npm run --silent unit
	pytest -q -n 2 --dist worksteal
else
# The tests know the playbook's own words. An edition changes no tool: it is checked and built.
test: check build
endif

generators: assets  ## Build with ProperDocs, without MkDocs, and compare the sites; have Zensical read the pages
	rm -rf $(OTHERS)
	python -m venv $(OTHERS)/properdocs
	$(OTHERS)/properdocs/bin/python $(INSTALL) -r requirements.lock
	$(OTHERS)/properdocs/bin/python -m pip uninstall --quiet --yes mkdocs
	$(OTHERS)/properdocs/bin/python $(INSTALL) --no-deps -r tests/generators/properdocs.lock
	CI=true $(OTHERS)/properdocs/bin/python -m properdocs build --strict --config-file mkdocs.yml --site-dir $(OTHERS)/by-properdocs
	CI=true mkdocs build --strict --site-dir $(OTHERS)/by-mkdocs
	python -m macros build --out $(OTHERS)/by-itself
	diff --recursive --brief $(OTHERS)/by-mkdocs $(OTHERS)/by-properdocs
	diff --recursive --brief $(OTHERS)/by-mkdocs $(OTHERS)/by-itself
	python -m venv $(OTHERS)/zensical
	$(OTHERS)/zensical/bin/python $(INSTALL) -r tests/generators/zensical.lock
	python -m macros build --pages $(OTHERS)/pages
	cd $(OTHERS)/pages && ../zensical/bin/zensical build --strict
	test $$(find $(OTHERS)/pages/docs -name '*.md' -o -name '*.html' | wc -l) -eq $$(find $(OTHERS)/pages/site -name index.html | wc -l)

bench: assets browser  ## Print build time, memory, page weight and search figures
	python tests/bench/run.py

assets: overrides/assets/built/manifest.json

browser: .venv/installed  ## Find or install a Chromium for the tests
	@python tests/browser/chromium.py

overrides/assets/built/manifest.json: node_modules/installed package.json edition.yaml $(STYLES_AND_SCRIPTS)
	npm run --silent assets

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "This needs Python 3.11 or newer. Type: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv .venv
	python $(INSTALL) -r requirements.lock
	@touch $@

node_modules/installed: package-lock.json .npmrc .venv/installed
	npm ci --silent --no-fund --no-audit
	@touch $@

clean:  ## Remove everything that was installed or built
	rm -rf .venv node_modules site .build overrides/assets/built .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
