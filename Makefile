# Two commands do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint docs check corpus benchmarks constraints clean
.DEFAULT_GOAL := demo

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tarmeem needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

demo: .venv/installed  ## crawl a made-up regulator and parliament twice, and show what changed
	$(BIN)/tarmeem demo

test: .venv/installed  ## run the tests
	$(BIN)/python -m pytest

lint: .venv/installed-dev  ## what CI holds the code to
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md docs/*.md

docs: .venv/installed-dev  ## print the parts of the docs that come from the code
	$(BIN)/cog -r README.md docs/*.md

benchmarks: .venv/installed-dev  ## print every table of figures (long)
	for f in benchmarks/*.py; do echo "== $$f"; $(BIN)/python $$f || exit 1; done

constraints: .venv/installed-dev  ## write down the versions now installed
	(echo '# Every version this project is tested with; written by: make constraints'; \
	 $(BIN)/pip freeze --exclude-editable | sort -f) > constraints.txt

clean:
	rm -rf .venv demo-data .mypy_cache .ruff_cache .pytest_cache
