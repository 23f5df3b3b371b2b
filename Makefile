# demo, test, test-long, check, bench. Each makes .venv and installs what is missing by itself.
# Another Python: make test PYTHON=python3.12

VENV := .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.installed

.PHONY: help demo test test-long check format bench clean FORCE

help:
	@echo "make demo       index the example papers and ask some questions"
	@echo "make test       the tests (minutes); make test-long also runs the long ones"
	@echo "make check      ruff, mypy and the direction of imports"
	@echo "make bench      speed and size"

demo: $(STAMP)
	$(VENV)/bin/minutebook demo

test: $(STAMP)
	$(RUN) -m pytest -m "not long" -n auto $(ARGS)

test-long: $(STAMP)
	$(RUN) -m pytest $(ARGS)

check: $(STAMP)
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pytest -q tests/test_architecture.py

format: $(STAMP)
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

bench: $(STAMP)
	$(VENV)/bin/minutebook bench

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The stamp is made anew when pyproject.toml is newer, and also when the environment it stands in
# has been damaged, moved or left half made.
$(STAMP): pyproject.toml .ci/environment.sh $(shell sh .ci/environment.sh sound || echo FORCE)
	sh .ci/environment.sh make

FORCE:
