# The commands that people, hooks and CI share. Needs Python 3.11 or newer; everything else is installed here.
PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
STYLES_AND_SCRIPTS := $(shell find widgets overrides/styles -type f 2>/dev/null)

LOCK ?= uv

.PHONY: serve build check test bench assets browser schema lock clean help

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

lock:  ## Write requirements.lock anew, with the newest versions that pyproject.toml allows (needs uv)
	$(LOCK) pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url --extra test --output-file requirements.lock pyproject.toml

test: assets browser  ## Run every check, in a real browser too
	ruff check .
	ruff format --check .
	mypy
	npm run --silent lint
	npm run --silent types
	npm run --silent unit
	pytest -q -n 2 --dist worksteal

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
	python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

node_modules/installed: package-lock.json .npmrc .venv/installed
	npm ci --silent --no-fund --no-audit
	@touch $@

clean:  ## Remove everything that was installed or built
	rm -rf .venv node_modules site .build overrides/assets/built .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
