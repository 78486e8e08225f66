"""What searching costs in a browser, on a phone of the middle range; and Lighthouse."""
