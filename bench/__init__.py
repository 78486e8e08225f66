"""Measures how fast wijkrecept is beside other generators of sites, on the same made-up catalogue."""
