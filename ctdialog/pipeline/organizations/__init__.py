"""Organizations that offices are held at: ministries, agencies, missions."""
