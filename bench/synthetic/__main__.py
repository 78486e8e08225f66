"""`python -m bench.synthetic 10000 folder`: write a made-up catalogue of so many activities."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.synthetic.catalogue import SEED, write_catalogue


def main() -> None:
    """Read the command's arguments and write the catalogue."""
    parser = argparse.ArgumentParser(prog="python -m bench.synthetic", description=__doc__)
    parser.add_argument("activities", type=int, help="how many activities it has")
    parser.add_argument("target", type=Path, help="the folder to write it into")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed gives another catalogue")
    parser.add_argument(
        "--languages",
        default="",
        help="languages beside Dutch, with commas (en,tr), or `default` for the plugin's own; else none",
    )
    chosen = parser.parse_args()
    languages = None if chosen.languages == "default" else tuple(filter(None, chosen.languages.split(",")))
    write_catalogue(chosen.target, chosen.activities, seed=chosen.seed, languages=languages)


if __name__ == "__main__":
    main()
