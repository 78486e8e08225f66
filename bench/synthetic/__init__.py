"""Makes a catalogue of any size: made up, valid, and the same bytes each time."""

from bench.synthetic.catalogue import SEED, catalogue_files, write_catalogue
from bench.synthetic.schedules import TODAY

__all__ = ["SEED", "TODAY", "catalogue_files", "write_catalogue"]
