"""Run the command line: `python -m wijkrecept`."""

import sys

from wijkrecept.cli import main

if __name__ == "__main__":
    sys.exit(main())
