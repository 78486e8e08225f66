"""Installs what only the benchmarks need, into folders that git ignores."""
