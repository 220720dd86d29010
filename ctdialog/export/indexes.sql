-- Made after the rows, which is faster.
CREATE INDEX articles_id ON articles (id);
CREATE INDEX meetings_article ON meetings (article);
CREATE INDEX meetings_date ON meetings (date_start);
CREATE INDEX meetings_occasion ON meetings (occasion);
CREATE INDEX meetings_series ON meetings (series);
CREATE INDEX participants_code ON participants (code, meeting);
CREATE INDEX officials_meeting ON officials (meeting);
CREATE INDEX officials_name ON officials (name);
CREATE INDEX officials_represents ON officials (represents);
CREATE INDEX topics_topic ON topics (topic, meeting);
CREATE INDEX discussed_code ON discussed (code, meeting);
CREATE INDEX groups_code ON "groups" (code, meeting);
CREATE INDEX forums_code ON forums (code, meeting);
CREATE INDEX evidence_meeting ON evidence (meeting, field);
