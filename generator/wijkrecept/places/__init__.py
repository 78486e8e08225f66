"""Where things are: which wijk a postcode belongs to, and how far places lie apart."""

from wijkrecept.places.distances import distance, nearest_neighbourhoods
from wijkrecept.places.postcodes import (
    PostcodeClaim,
    PostcodeMatch,
    claims_of_postcode,
    nearest_claims,
    neighbourhoods_of_postcode,
    parse_postcode,
)

__all__ = [
    "PostcodeClaim",
    "PostcodeMatch",
    "claims_of_postcode",
    "distance",
    "nearest_claims",
    "nearest_neighbourhoods",
    "neighbourhoods_of_postcode",
    "parse_postcode",
]
