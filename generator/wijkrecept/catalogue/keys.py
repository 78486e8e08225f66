"""The Dutch words that editors write, each under its English name.

The one place where the two meet: the rest of the code speaks English, and a catalogue in another
language would be another module like this one.
"""

from __future__ import annotations

from typing import Final

# Every entry
NAME: Final = "naam"
DESCRIPTION: Final = "omschrijving"
EXAMPLE: Final = "voorbeeld"
CHECKED: Final = "gecontroleerd"
REVIEW_NOTE: Final = "nog_nakijken"
NEIGHBOURHOOD: Final = "wijk"
NEIGHBOURHOODS: Final = "wijken"
ORGANISATION: Final = "organisatie"
VENUE: Final = "locatie"
COMPLAINTS: Final = "klachten"

# Translations
TRANSLATIONS: Final = "vertalingen"
ENGLISH: Final = "en"
TURKISH: Final = "tr"
ARABIC: Final = "ar"
POLISH: Final = "pl"
UKRAINIAN: Final = "uk"

# Contact
PHONE: Final = "telefoon"
EMAIL: Final = "e-mail"
WEBSITE: Final = "website"

# Photo
PHOTO: Final = "foto"
PHOTO_FILE: Final = "bestand"
PHOTO_TEXT: Final = "beschrijving"

# Place
ADDRESS: Final = "adres"
STREET: Final = "straat"
NUMBER: Final = "nummer"
POSTCODE: Final = "postcode"
TOWN: Final = "plaats"
POINT: Final = "plek"
LAT: Final = "lat"
LON: Final = "lon"
ROUTE: Final = "route"
ACCESS: Final = "toegankelijk"
WHEELCHAIR: Final = "rolstoel"
HEARING_LOOP: Final = "ringleiding"
LOW_STIMULUS: Final = "prikkelarm"

# Neighbourhood
ALSO_CALLED: Final = "ook_genoemd"
MUNICIPALITY: Final = "gemeente"
CBS_CODE: Final = "cbs"
CBS_WIJK: Final = "wijk"
CBS_BUURT: Final = "buurt"
POSTCODES: Final = "postcodes"
BORDERS: Final = "grenst_aan"
CENTRE: Final = "midden"
COACH: Final = "coach"
OFFICE_HOURS: Final = "spreekuur"

# Organisation
ROLE: Final = "functie"
REACHABLE: Final = "bereikbaar"
CONTACT_WITHIN: Final = "contact_binnen"
DEPUTY: Final = "vervanging"
REFERRAL: Final = "aanmelden"
EXPLANATION: Final = "uitleg"
SEND_ALONG: Final = "meesturen"

# Complaint
CODE: Final = "code"
LAY_WORDS: Final = "lekenwoorden"
INDICATION: Final = "voor_wie"
NOT_HERE: Final = "niet_hierheen"

# Activity
KIND: Final = "soort"
SEARCH_WORDS: Final = "zoekwoorden"
WHEN: Final = "wanneer"
FIRST_DATE: Final = "vanaf"
COST: Final = "kosten"
COST_NOTE: Final = "kosten_toelichting"
AUDIENCES: Final = "voor_wie"
LANGUAGES: Final = "talen"
FIRST_TIME: Final = "eerste_keer"
WELCOME: Final = "ontvangst"
ASK_FOR: Final = "vraag_naar"
BRING_SOMEONE: Final = "iemand_mee"
JUST_LOOK: Final = "alleen_kijken"
BRING: Final = "meenemen"
GROUP_SIZE: Final = "groepsgrootte"
SIGN_UP: Final = "aanmelden"
NEEDED: Final = "nodig"
PLACES: Final = "plekken"
NOT_SUITABLE: Final = "niet_geschikt"
VALID_UNTIL: Final = "geldig_tot"
RETIRED: Final = "vervallen"
SUCCESSOR: Final = "opvolger"

# Schedule
EVERY: Final = "elke"
WEEKDAY: Final = "dag"
WHICH: Final = "welke"
DATES: Final = "data"
BY_APPOINTMENT: Final = "op_afspraak"
START: Final = "van"
END: Final = "tot"
FIRST: Final = "vanaf"
LAST: Final = "tot_en_met"
NOT_ON: Final = "niet"
ALSO_ON: Final = "ook"
NOTE: Final = "toelichting"

# Values
YES: Final = "ja"
FREE: Final = "gratis"
MONTH: Final = "maand"
INTERVALS: Final = {"week": 1, "2 weken": 2, "3 weken": 3, "4 weken": 4}
WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKS_OF_MONTH: Final = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": -1}
"""The value is dateutil's `nth`."""
