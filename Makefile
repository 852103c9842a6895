# The two commands of a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test coverage lint docs bench lock sbom audit

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	test -x $(RUN)/python || $(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: $(STAMP)
	$(RUN)/brueckenpost demo

test: $(STAMP)
	$(RUN)/python -m pytest -n auto --dist loadfile

coverage: $(STAMP)
	.ci/coverage

lint: $(STAMP)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy

docs: $(STAMP)
	$(RUN)/python docs/screens.py
	$(RUN)/sphinx-build --fail-on-warning --keep-going --quiet docs build/docs

bench: $(STAMP)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check 'fast-mail-parser>=0.10,<0.11' 'selectolax>=1,<2'
	$(RUN)/python bench/run.py --docs docs --json bench.json

lock:
	$(RUN)/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(RUN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --extra dev --extra docs --build-deps-for editable --no-emit-index-url --no-emit-find-links --output-file requirements.lock pyproject.toml

# What a release holds, as a CycloneDX bill of materials with the hashes of the lock: without the developers' tools.
sbom: $(STAMP)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check pip-tools 'cyclonedx-bom>=7,<8'
	mkdir -p dist
	$(RUN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --extra oauth2 --constraint requirements.lock --no-emit-index-url --no-emit-find-links --output-file dist/runtime.lock pyproject.toml
	$(RUN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-file dist/sbom.json dist/runtime.lock

# Whether a weakness is known of any locked package; says so where nobody can be asked.
audit: $(STAMP)
	.ci/audit
