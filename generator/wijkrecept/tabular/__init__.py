"""Lists in spreadsheets, to and from the catalogue's files: the only room that knows openpyxl.

What people type in a cell is understood where it is certain. Where it is not, the row is left out
and the report says why: a wrong time on a printed recept is worse than one row more to type.
"""
