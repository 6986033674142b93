package org.dostyk.desk;

import java.util.List;

import org.dostyk.vocabulary.UnpublishedUses;
import org.dostyk.vocabulary.Vocabulary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that changes beside published initiatives use.
 */
@Component
class PendingUses implements UnpublishedUses {

	private final JdbcClient jdbc;

	PendingUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Use> of(Vocabulary vocabulary) {
		boolean inFigures = vocabulary == Vocabulary.INDICATOR;
		return this.jdbc
			.sql("""
					select record_id as initiative, word #>> cast(:path as text[]) as code from pending_change,
						json_array_elements(case when json_typeof(content -> :list) = 'array' then content -> :list end) word
					where subject = 'initiative' and word #>> cast(:path as text[]) is not null""")
			.param("list", inFigures ? "figures" : vocabulary.code() + "s")
			.param("path", inFigures ? "{indicator}" : "{}")
			.query(Use.class)
			.list();
	}

}
