"""What is told on standard error while something takes long."""
import sys


def tell(text):
    """Shows how far it is, in place of what was shown before; without an end of line only on a terminal."""
    if sys.stderr.isatty() or text.endswith("\n"):
        print(("\r" if sys.stderr.isatty() else "") + text, end="", file=sys.stderr, flush=True)
