-- The tables of `ctdialog batch -o NAME.db`. A meeting is one as an article tells it: two articles on the same
-- occasion make two, with the same `occasion`.

CREATE TABLE articles (
    article INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    published TEXT,
    published_from TEXT,
    path TEXT,
    sha256 TEXT NOT NULL,
    headline TEXT,
    byline TEXT,
    publisher TEXT,
    filed_city TEXT,
    filed_country TEXT REFERENCES codes,
    filed_date TEXT,
    near_duplicate_of TEXT, -- id of an earlier article with nearly the same words
    warnings TEXT NOT NULL -- a JSON array
);

-- Countries (ISO 3166-1 alpha-3), bodies, regions and armed groups; cow: the Correlates of War state number.
CREATE TABLE codes (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    cow INTEGER
) WITHOUT ROWID;

CREATE TABLE meetings (
    meeting INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    position INTEGER NOT NULL, -- counts the meetings of the article from 1
    prominence TEXT NOT NULL,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    number INTEGER,
    date TEXT, -- EDTF
    date_words TEXT,
    date_start TEXT, -- the first and the last day of the date
    date_end TEXT,
    city TEXT,
    country TEXT REFERENCES codes,
    mode TEXT,
    previous_number INTEGER,
    previous_date TEXT,
    previous_city TEXT,
    previous_country TEXT REFERENCES codes,
    next_number INTEGER,
    next_date TEXT,
    next_city TEXT,
    next_country TEXT REFERENCES codes,
    series TEXT,
    occasion TEXT,
    confidence REAL -- that sides, date, kind, number and city are all right
);

CREATE TABLE participants (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES codes,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE officials (
    official INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL REFERENCES meetings,
    position_in_list INTEGER NOT NULL,
    name TEXT NOT NULL,
    represents TEXT REFERENCES codes,
    role TEXT NOT NULL,
    position TEXT,
    organization TEXT
);

CREATE TABLE topic_labels (
    topic TEXT PRIMARY KEY,
    label TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE topics (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    topic TEXT NOT NULL REFERENCES topic_labels,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE discussed (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES codes,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE "groups" (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES codes,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE forums (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES codes,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE instruments (
    meeting INTEGER NOT NULL REFERENCES meetings,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE TABLE evidence (
    evidence INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL REFERENCES meetings,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL, -- in characters of the article's text as given
    end INTEGER NOT NULL
);

-- SELECT id, name FROM search JOIN meetings ON meeting = search.rowid JOIN articles USING (article)
--  WHERE search MATCH 'stadejek OR "terrorism financing"';
CREATE VIRTUAL TABLE search USING fts5 (
    name, parties, officials, topics, "groups", instruments, tokenize = 'unicode61 remove_diacritics 2'
);

-- Each pair of parties of each meeting, in both orders: WHERE party_name = 'Pakistan' finds all of Pakistan's.
CREATE VIEW who_met_whom AS
SELECT
    one.code AS party, party.name AS party_name, two.code AS other, other.name AS other_name,
    date_start, date_end, kind, meetings.name AS name, number, city, country, status, prominence, occasion,
    meeting, articles.id AS id, published
FROM meetings
JOIN articles USING (article)
JOIN participants AS one USING (meeting)
JOIN participants AS two USING (meeting)
JOIN codes AS party ON party.code = one.code
JOIN codes AS other ON other.code = two.code
WHERE one.code <> two.code
ORDER BY date_start, meeting, one.position, two.position;

-- Each person that chaired or headed a delegation, for whom, and whom they met.
CREATE VIEW who_led_for_whom AS
SELECT
    officials.name AS official, represents AS party, codes.name AS party_name,
    officials.position AS position, organization,
    (
        SELECT group_concat(name, '; ') FROM (
            SELECT other.name FROM participants JOIN codes AS other USING (code)
            WHERE participants.meeting = meetings.meeting AND participants.code IS NOT represents
            ORDER BY participants.position
        )
    ) AS others,
    date_start, date_end, kind, meetings.name AS name, number, city, country, status, prominence, occasion,
    meeting, articles.id AS id, published
FROM officials
JOIN meetings USING (meeting)
JOIN articles USING (article)
LEFT JOIN codes ON codes.code = represents
WHERE role = 'chair'
ORDER BY date_start, meeting, position_in_list;
