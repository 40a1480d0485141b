# make run: open the sample; make test: everything that is checked before a change goes in. Both make .venv first.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
A := resources/sample/a.md
B := resources/sample/b.md
# branch coverage of these is held at 90 % or more
# (what runs inside a separate process, most of reader/apart, is not counted from here)
HELD := article language comparison project report

ifeq ($(shell uname -s),Linux)
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
NO_SCREEN := yes
endif
endif

.PHONY: help run test faults lint format pictures wheel clean distclean

help:
	@echo "make run       open the sample pair (without a display: write its report and a picture of the window to out/)"
	@echo "make test      ruff, mypy, import-linter, and every test with branch coverage"
	@echo "make faults    kill saving, fail its disk and cut its power at every point (Linux, a C compiler; some minutes)"
	@echo "make fuzz      broken files by the thousand to every reader, project files and decisions (SECONDS_EACH=120); what breaks one is kept in tests/fuzz/corpus"
	@echo "make lint      the same without the tests"
	@echo "make format    let ruff lay out the code"
	@echo "make pictures  make the README's pictures again, and the window in each of its states in out/pictures"
	@echo "make wheel     build dist/*.whl"
	@echo "make clean     remove what was made, but for .venv; make distclean: .venv too"

$(READY): pyproject.toml packaging/prepare.py
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed (looked for $(PYTHON)). On Debian or Ubuntu: sudo apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) packaging/prepare.py

ifdef NO_SCREEN
run: $(READY)
	@mkdir -p out
	@$(BIN)/diptych compare $(A) $(B) --pdf out/comparison.pdf
	@$(BIN)/diptych snapshot $(A) $(B) --output out/window.png
	@echo "There is no display here, so the sample pair was written to files instead of opened:"
	@echo "  the report              $(CURDIR)/out/comparison.pdf"
	@echo "  a picture of the window $(CURDIR)/out/window.png"
else
run: $(READY)
	@$(BIN)/diptych $(A) $(B)
endif

test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --cov --cov-report=
	@$(BIN)/coverage report --skip-covered --skip-empty
	@for part in $(HELD); do \
		$(BIN)/coverage report --include="reader/$$part/*" --format=total --fail-under=90 >/dev/null \
		|| { echo "reader/$$part: $$($(BIN)/coverage report --include="reader/$$part/*" --format=total) % of lines and branches are tested; 90 % are asked for"; exit 1; }; \
	done

faults: $(READY)
	$(BIN)/python tests/faults/run.py
	$(BIN)/python tests/faults/killed.py

# one process for each target, since atheris can fuzz but one; without atheris (pip install -e .[fuzz]), by chance
SECONDS_EACH ?= 120
fuzz: $(READY)
	@for target in html mhtml eml rtf pdf docx odt epub text answer project decisions; do \
		$(BIN)/python tests/fuzz/readers.py --target $$target --seconds $(SECONDS_EACH) || exit 1; \
	done

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

pictures: $(READY)
	$(BIN)/python packaging/pictures.py

wheel: $(READY)
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf out build dist htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find reader tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv
