# Watchfloor: everything a person or a machine does with a checkout. `make` alone explains itself.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --jobs=4

BIN := .venv/bin
READY := .venv/.ready
MEASURING := .venv/.ready-bench
# A worker a processor, and no more than a small machine has memory for. Half as many again where no browser takes the
# rest: a test often waits for a database, or for a process that it began.
WORKERS ?= $(shell n=$$(nproc 2>/dev/null || echo 2); echo $$((n > 8 ? 8 : n < 2 ? 2 : n)))
MORE := $(shell echo $$(($(WORKERS) * 3 / 2)))
DEMO_HOME ?= .watchfloor/demo
DEMO ?=
KILLS ?= 1000
DATABASE ?= sqlite postgresql
SCENARIOS ?= start load co_action dossier ledger search events backup files api console
TESTS ?= tests
FAULTS := tests/chaos tests/engine/test_full_disk.py tests/engine/test_compaction.py tests/unit/infra/jobs/test_work.py
# Tests make thousands of databases and folders: in memory, where there is room for them.
ROOMY := 4000000
SCRATCH := $(shell df --output=avail /dev/shm 2>/dev/null | awk 'NR > 1 && $$1 > $(ROOMY) { print "/dev/shm" }')
PYTHON ?= python3
export PYTHON
# Python keeps what it compiles, whatever the surroundings say: without, every command compiles the libraries anew.
unexport PYTHONDONTWRITEBYTECODE

# Where npm is not on the machine, `make setup` brought Node here.
export PATH := $(CURDIR)/.node/bin:$(PATH)
# The console's sources, and where its build goes; empty in a checkout that has no console.
WEB := $(wildcard web/package.json)
PACKAGES := web/node_modules/.ready
BUILT := web/node_modules/.built

.PHONY: help setup demo test deep e2e chaos lint types bench clean console web-test browser

help: ## say what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 16

setup: $(READY) ## make .venv with the watchfloor command (needs only Python 3.11 or newer)

# An environment whose Python has gone is made anew, whatever the stamp says.
ifneq ($(shell test -x $(BIN)/python && echo whole),whole)
.PHONY: $(READY)
endif

$(READY): uv.lock pyproject.toml tools/setup.sh
	@tools/setup.sh
	@rm -f $(MEASURING)
	@touch $@

demo: setup console ## build the console, load the simulated platform, work one case, take demands in, and serve it all until stopped
	@mkdir -p $(DEMO_HOME)
	@WATCHFLOOR_HOME=$(abspath $(DEMO_HOME)) $(BIN)/watchfloor demo $(DEMO)

console: $(if $(WEB),$(BUILT)) ## build the console into src/watchfloor/console (needs Node, which setup brings)
	@:

ifneq ($(WEB),)
# A console that has gone is built anew, whatever the stamp says.
ifeq ($(wildcard src/watchfloor/console/index.html),)
.PHONY: $(BUILT)
endif

$(PACKAGES): web/package.json web/package-lock.json | $(READY)
	@cd web && npm ci --no-audit --no-fund --loglevel=error \
		|| { echo "console: npm could not fetch its packages; if the network failed, run again"; exit 1; }
	@touch $@

$(BUILT): $(PACKAGES) $(shell find web -type f -not -path 'web/node_modules/*')
	@cd web && npm run --silent build
	@touch $@
endif

web-test: console ## lints, types and tests of the console
	@$(if $(WEB),cd web && npm run --silent check && npm test --silent)

browser: setup ## install Chromium for the tests in a browser, where one may install
	@tools/setup.sh browser

# The browser's driver keeps an event loop running, so its tests have processes of their own.
OTHERS = $(TESTS) --ignore=tests/e2e
IN_MEMORY := $(if $(SCRATCH),TMPDIR=$(SCRATCH))
# Tests that draw bring a seed of their own: before each of them, nobody need sow anew.
PYTEST := $(IN_MEMORY) $(BIN)/python -m pytest -q --randomly-dont-reset-seed
# Workers of the gate are copies of one process that has read the desk and its tests (factories/well_read.py).
WELL_READ = WELL_READ_PYTHON=$$made/python $(PYTEST) --dist=load --tx $(1)*popen//python=$$made/python

# In what time the others leave, the types are looked through.
test: setup ## lints, types, contracts and the tests, on both databases
	@status=0; made=$$(mktemp -d -p "$(or $(SCRATCH),/tmp)"); export SHARED_TOUR=$$made; \
		nice -n 19 $(BIN)/mypy & types=$$!; \
		$(IN_MEMORY) PYTHONPATH=tests $(BIN)/python -m factories.well_read $$made/python $(TESTS) >/dev/null & read=$$!; \
		trap 'kill $$types $$read 2>/dev/null || true; rm -rf "$$made"' EXIT; \
		MAKEFLAGS= $(MAKE) web-test lint browser; \
		while [ ! -e $$made/python ]; do kill -0 $$read; sleep 1; done; \
		$(call WELL_READ,$(WORKERS)) tests/e2e || status=$$?; \
		$(call WELL_READ,$(MORE)) $(OTHERS) -m "not deep" || status=$$?; wait $$types || status=$$?; exit $$status

deep: setup ## the tests that are for a night, and more examples of the others
	@HYPOTHESIS_PROFILE=default $(PYTEST) -n $(MORE) $(OTHERS) -o timeout=7200

e2e: console browser ## the tests in a browser, with pictures of what they see in build/pictures
	@WATCHFLOOR_PICTURES=build/pictures $(PYTEST) -n $(WORKERS) tests/e2e

chaos: setup ## every fault: a desk under load killed KILLS times on each DATABASE, then full disks, clocks, memory
	@status=0; for one in $(DATABASE); do \
		PYTHONPATH=tests $(BIN)/python -m chaos.storm --kills $(KILLS) --database $$one || status=$$?; done; \
		$(PYTEST) -n $(WORKERS) $(FAULTS) || status=$$?; exit $$status

lint: setup ## ruff, the project's own rules, import contracts, declared dependencies
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "lint: run .venv/bin/ruff format"; exit 1; }
	@$(BIN)/python -m tools.lint
	@$(BIN)/lint-imports --no-logo > .venv/.contracts || { cat .venv/.contracts; exit 1; }
	@$(BIN)/deptry src --no-ansi > .venv/.deptry 2>&1 || { cat .venv/.deptry; exit 1; }

types: setup ## mypy, strict
	@$(BIN)/mypy

bench: setup $(MEASURING) ## run the named scenarios; answers go to bench/results
	@$(BIN)/python bench/run.py $(SCENARIOS)

$(MEASURING): $(READY)
	@tools/setup.sh --group bench
	@touch $@

clean: ## remove what was made here: environments, caches, results, the demo
	@rm -rf .venv .uv .node web/node_modules src/watchfloor/console .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .watchfloor bench/results dist build
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
