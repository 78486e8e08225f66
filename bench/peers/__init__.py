"""The ways to make the site that the benchmark holds against each other."""
