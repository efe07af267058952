# Two commands do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
PARTS := 1/3 2/3 3/3
SIDE_BY_SIDE := $(MAKE) --no-print-directory -j3 $(if $(filter output-sync,$(.FEATURES)),--output-sync) $(PARTS)

.PHONY: $(PARTS) demo test trials lint docs check corpus figures constraints clean
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

# The tests start many programs: where the environment forbids to keep compiled modules, each would
# compile all of ours again. Three processes share the files: some tests wait, for servers and
# browsers. CI runs both targets.
test trials: export PYTHONDONTWRITEBYTECODE =
test: MARKED := not (trial or corpus or browser)
trials: MARKED := trial or corpus or browser
test trials: .venv/installed  ## run the tests; trials: every fault, every page in a browser, the real texts
	@echo 'Three processes share the tests; each prints what it found when it ends.'
	@$(SIDE_BY_SIDE) MARKED='$(MARKED)'

$(PARTS):
	@$(BIN)/python -m pytest --part $@ -m "$(MARKED)"

lint: .venv/installed-dev  ## what CI holds the code to
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md docs/*.md

docs: .venv/installed-dev  ## print the parts of the docs that come from the code
	$(BIN)/cog -r README.md docs/*.md

# What runs on real texts needs them: TARMEEM_CORPUS, or ../shared/corpus.
FIGURES := structure damage quality redline roundtrip instructions amending trust scans urduprints englishprints crawl

figures: .venv/installed-dev  ## measure everything again, into docs/figures.md (many minutes)
	(echo '# Figures'; echo; echo 'Written by `make figures`; times are CPU time on the machine of that day, so read the ratios.'; \
	 for name in $(FIGURES); do \
	   printf '\n## benchmarks/%s.py\n\n```text\n' $$name; \
	   $(BIN)/python -m benchmarks.$$name 2>&1 || echo "(ended with $$?)"; \
	   echo '```'; \
	 done) > docs/figures.md

constraints: .venv/installed-dev  ## write down the versions now installed
	(echo '# Every version this project is tested with; written by: make constraints'; \
	 $(BIN)/pip freeze --exclude-editable | sort -f) > constraints.txt

clean:
	rm -rf .venv demo-data .mypy_cache .ruff_cache .pytest_cache
