"""What checks of output by other programs' readers have in common: the inputs, the tool, and the reader in an environment."""
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCRATCH = Path(os.environ.get("RETROPAGER_SCRATCH") or ROOT / ".build").resolve()
MARK = "RETROPAGER_PEER"


def inputs():
    """The samples as one history, and each file of the formats."""
    return [ROOT / "samples", *sorted((ROOT / "docs/formats").iterdir())]


def ask(tool, path, form):
    """The report of an input in a form; empty of what holds no history."""
    command = [tool, "report", path.name, "--format", form, "--max-refused", "100%"]
    done = subprocess.run(command, cwd=path.resolve().parent, capture_output=True, timeout=300)
    if done.returncode < 0:
        sys.exit(f"{path.name}: the program was ended by signal {-done.returncode}")
    return done.stdout.decode("utf-8")


def require(module, requirement, installs):
    """Goes on under a Python that has a module, which is installed into an environment of its own if it is missing.

    Ends with 0, saying so, where that cannot be done.
    """
    if importlib.util.find_spec(module):
        return
    environment = SCRATCH / f"{module}-venv"
    python = str(environment / "bin/python3")
    if os.environ.get(MARK) != module:
        if installs and not has(python, module):
            install(environment, python, requirement)
        if has(python, module):
            os.execve(python, [python, os.path.abspath(sys.argv[0]), *sys.argv[1:]], {**os.environ, MARK: module})
    print(f"left out: {module} is not here")
    sys.exit(0)


def has(python, module):
    return os.path.exists(python) and subprocess.run([python, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def install(environment, python, requirement):
    """Makes the environment, as far as that can be done here."""
    try:
        venv.create(environment, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError):
        return
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement], capture_output=True)
