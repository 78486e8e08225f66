"""The pictures of the site in its own guide and in README.md, and how they are kept true."""
