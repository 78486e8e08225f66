"""What is known of ICPC-1 codes: which can be the complaint of an entry.

Source: ICPC-1 by WONCA in the Dutch edition of the NHG (NHG-Tabel 24). In every chapter 1 to 29 are
complaints, 30 to 69 codes for what the practice does, 70 to 99 diagnoses. The NHG's own titles are
licensed and not used here.
"""

from __future__ import annotations

import re

FORM = r"[ABDFHKLNPRSTUWXYZ][0-9]{2}(\.[0-9]{2})?"
_CODE = re.compile(FORM)
FIRST_PROCESS, LAST_PROCESS = 30, 69
LAST_OF_CHAPTER_Z = 29
ABSENT = frozenset({"Z17", "Z26", "P14", "P26", "K22"})
"""Codes that their chapter's numbering skips."""


def is_code(text: str) -> bool:
    """Whether a text has the form of an ICPC-1 code, with or without its subcode."""
    return _CODE.fullmatch(text) is not None


def refusal(code: str) -> str | None:
    """Give the code of the problem with a well-formed ICPC code, or nothing when it can be used."""
    number = int(code[1:3])
    if FIRST_PROCESS <= number <= LAST_PROCESS:
        return "icpc_process"
    if number == 0 or code[:3] in ABSENT or (code[0] == "Z" and number > LAST_OF_CHAPTER_Z):
        return "icpc_absent"
    return None


def entry_id(code: str) -> str:
    """Give the file name, without its ending, of a code's complaint: `z04-03` for `Z04.03`."""
    return code.lower().replace(".", "-")


def code_of(entry_id: str) -> str:
    """Give the code that a file name stands for: `Z04.03` for `z04-03`."""
    return entry_id.upper().replace("-", ".")
