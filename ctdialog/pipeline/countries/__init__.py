"""Countries, bodies, regions, armed groups and cities: the component, and which sense a name has."""
