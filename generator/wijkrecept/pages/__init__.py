"""From the model to pages: what people read. Knows the model, and nothing of MkDocs."""
