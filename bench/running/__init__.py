"""Builds in rounds, measured by the operating system as whole trees of processes."""
