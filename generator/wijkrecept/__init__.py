"""Make a searchable, mapped site and a printed recept out of a catalogue of neighbourhood activities."""
