# place: src/watchfloor/views/dossier.py
"""What the desk knows of an entity."""

from watchfloor.domain.leads.models import LeadRow  # broken
from watchfloor.engine.datasets import models  # broken
