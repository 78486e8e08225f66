# Two commands do everything: `make site` and `make test`. Both set up what they need in .venv.
# Needs Python 3.11 or newer, make, and the internet for the package registries.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
BROWSER_SOURCES := $(shell find generator/browser -type f -not -path '*/node_modules/*')

export NO_MKDOCS_2_WARNING := 1

.PHONY: site build check test lint unit browser-test pictures bench bench-browser lock clean

site: build  ## build the site, serve it and print the address
	$(BIN)/python -m wijkrecept serve --port $(PORT)

build: check  ## build the site into public/
	$(BIN)/mkdocs build --quiet

check: $(VENV)/site.done  ## check the catalogue
	$(BIN)/wijkrecept check

test: lint unit browser-test  ## run everything: lint, types, unit, golden and browser tests

lint: $(VENV)/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python generator/browser/check.py

unit: $(VENV)/test.done
	$(BIN)/pytest -q -m "not browser" -n auto

browser-test: $(VENV)/test.done
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/pytest -q -m browser -n auto

pictures: $(VENV)/test.done  ## take the pictures in the guide and README.md again, after a change that shows
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/pytest -q tests/browser/test_pictures.py --take-pictures

bench: $(VENV)/test.done  ## build made-up catalogues beside other generators, and write bench/RESULTS.md
	$(BIN)/python -m bench builds serve $(ARGS)

bench-browser: $(VENV)/test.done  ## search them in a browser, and audit our own pages
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m bench browser lighthouse $(ARGS)

lock: $(VENV)/test.done  ## choose newer versions of everything and write them down, with hashes
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --upgrade --extra xlsx pyproject.toml -o requirements/site.txt
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --upgrade --extra dev -c requirements/site.txt \
		pyproject.toml -o requirements/test.txt

clean:  ## forget everything that was made
	rm -rf $(VENV) public generator/wijkrecept/browser_build generator/browser/node_modules

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'wijkrecept needs Python 3.11 or newer. Name it with: make PYTHON=python3.12 site'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo 'Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv'; exit 1; }
	@touch $@

$(VENV)/site.done: $(VENV)/made requirements/site.txt pyproject.toml generator/build_hook.py $(BROWSER_SOURCES)
	$(PIP) install --quiet --require-hashes -r requirements/site.txt
	$(PIP) install --quiet --no-deps -e .
	@touch $@

$(VENV)/test.done: $(VENV)/site.done requirements/test.txt
	$(PIP) install --quiet --require-hashes -r requirements/test.txt
	@touch $@
