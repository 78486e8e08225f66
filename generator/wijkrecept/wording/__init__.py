"""Dutch words for what the model holds: dates, schedules, costs, languages."""
