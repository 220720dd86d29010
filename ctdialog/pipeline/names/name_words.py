"""Words by which a name is told from what stands around it, and parts of names that other words are, too."""

from __future__ import annotations

NOT_A_NAME = frozenset(
    "the a an this that he she it they we his her their its our who which and or but in on at of for "
    "to from with by as after before during while when where also both all each earlier later "
    "meanwhile however according speaking other meets met visits visited holds held calls "
    "called arrives arrived leads led joint statement minister talks sides side delegation "
    "delegations foreign office ministry today yesterday tomorrow article photo image file sources "
    "government party presides hosts attends attended chairs receives addresses delivers opens "
    "concludes discusses urges vows begins signs hails joins reviews pledges stresses calls condemns "
    "inaugurates officials parliament embassy agency press release news media team group committee "
    "council meeting session conference round first second third fourth fifth sixth seventh eighth ninth "
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
    "twentieth annual inaugural regional jwg member members states commissioners generals ministers "
    "ambassadors secretaries chiefs directors presidents leaders experts travels departs warns wraps returns "
    "working state province county district governorate region island islands sea airport hotel palace "
    "mission programme program initiative studies strait headquarters peninsula fund funds amembassy wants "
    "seeks backs hopes plans asks tells says gives takes makes reaffirms reiterates pushes promises pays "
    "support revolutionary advisory capacity zone plenary meetings sessions "
    "thanks praises hails lauds defends expects "
    # what somebody is by calling: "Historian Ana Cruz"
    "historian analyst lawyer barrister activist scholar economist criminologist researcher journalist "
    "columnist political security military author academic cleric businessman lawmaker".split()
)
# Honorifics that stand inside people's names as often ("Hassan Sheikh Mohamud").
ALSO_NAMES = frozenset(
    "sheikh shaikh sheik uz haji hj begum mullah sardar mian nawab tun sri pehin awang datu tengku nana "
    "sultan amir emir pandit khun count prince king judge bishop pope cardinal mufti mawlawi sayyid shaykh "
    "eng sen ing daw earl father major".split()
)
PATRONYMS = frozenset("uulu ogly ogli oglu kyzy qizi zade zadeh".split())  # may close a name
# Fields that are surnames as often ("Minister Law"), and nouns of offices that no name is
FIELDS_AND_NAMES = frozenset("east west north south law church young head".split())
OFFICES_ALONE = frozenset(
    "minister deputy secretary director chief coordinator adviser advisor commissioner delegate assistant "
    "executive officer commander counsellor counselor designate plenipotentiary extraordinary".split()
)
PEERS = frozenset(["lord", "lady", "baroness", "viscount", "baron"])
TRIPS = [["s"], ["visit"], ["trip"], ["tour"], ["talks"]]  # "Foreign Minister Petrov Cuba visit"
OPENING = (" “", ' "', " ‘", " '")
CLOSING = ("” ", '" ', "’ ", "' ")
PLACED = frozenset("in of at from to near for via outside around between through across".split())
GIVEN_COUNTRIES = frozenset(["israel", "jordan", "georgia", "chad", "india", "kenya"])
FATHERS = frozenset(["bin", "ibn", "bint", "binti", "ould", "al"])  # between a name and a father's
BEHIND_STOP = frozenset(["al", "el"])
DOES = [[verb] for verb in "see be aid get add cut end ask go act try run win pay set sit use".split()]
SHORTENED = frozenset("md mohd muhd mhd mohm dr abd abdl hj abu st".split())  # "Zain bin Abd. Rahim"
SUFFIXES = frozenset(["jr", "sr"])
MONTHS_AND_NAMES = frozenset(["jan", "april", "may", "june", "jun", "august", "mar"])
