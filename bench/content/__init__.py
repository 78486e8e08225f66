"""What pages say, worked out beforehand, for other generators of sites to lay out."""

from bench.content.facts import ActivityFacts, Card, ComplaintFacts, Content, WijkFacts
from bench.content.reading import content_of
from bench.content.showing import missing_facts, visible_text

__all__ = [
    "ActivityFacts",
    "Card",
    "ComplaintFacts",
    "Content",
    "WijkFacts",
    "content_of",
    "missing_facts",
    "visible_text",
]
