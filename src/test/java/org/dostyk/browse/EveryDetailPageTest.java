package org.dostyk.browse;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.dostyk.database.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class EveryDetailPageTest {

	private static final int MOST_STATEMENTS = 21;

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcClient database;

	@Test
	void listsEachSourceOnceAndEveryNoteLeadsThereAndBack() {
		List<Record> records = records();
		assertThat(records).hasSizeGreaterThan(1000);
		records.forEach((record) -> check(record, "en"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kk", "ru", "zh" })
	void isReadInEachLanguage(String language) {
		List<Record> records = records();
		for (int i = 0; i < records.size(); i += 25) {
			check(records.get(i), language);
		}
	}

	@Test
	void takesAFewStatementsHoweverMuchItShows() {
		String richest = """
				(select '/initiatives/' || slug from catalogue_entry where subject = 'initiative' order by length(%s) desc nulls last limit 3)
				""";
		List<String> addresses = this.database
			.sql(String.join(" union ", richest.formatted("sources"), richest.formatted("organisations"),
					richest.formatted("funders"), richest.formatted("places"), richest.formatted("series"),
					richest.formatted("countries"))
					+ """
							union (select '/initiatives/' || series from catalogue_entry where series is not null group by series order by count(*) desc limit 3)
							union select '/' || replace(subject::text, '_', '-') || 's/' || slug
							from catalogue_entry where slug in ('astana', 'unesco', 'state-budget-of-kazakhstan')
							""")
			.query(String.class)
			.list();
		assertThat(addresses).hasSizeGreaterThan(15)
			.allSatisfy((address) -> assertThat(statements(address)).as(address).hasSizeBetween(4, MOST_STATEMENTS));
	}

	private List<Record> records() {
		return this.database
			.sql("""
					select '/' || case subject when 'country' then 'countries' else replace(subject::text, '_', '-') || 's' end || '/' || slug as address, source_count as sources
					from catalogue_key join catalogue_entry using (subject, id) where visible order by subject, id
					""")
			.query(Record.class)
			.list();
	}

	private void check(Record record, String language) {
		Document page = new Reader(this.portal).opens(record.address() + "?lang=" + language);
		assertThat(page.select("h1").eachText()).as(record.address()).hasSize(1).doesNotContain("");
		assertThat(page.select(".notes > li")).as(record.address()).hasSize(record.sources());
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids).as(record.address()).doesNotHaveDuplicates();
		List<String> marks = page.select(".note-ref").eachAttr("id");
		assertThat(page.select(".notes a[href^=#]").eachAttr("href")).as(record.address())
			.containsExactlyInAnyOrderElementsOf(marks.stream().map((id) -> "#" + id).toList());
		for (Element mark : page.select(".note-ref")) {
			assertThat(page.select(".notes > li" + mark.attr("href")).select("a[href=#" + mark.id() + "]"))
				.as(record.address() + " " + mark.id())
				.hasSize(1);
		}
	}

	private List<String> statements(String address) {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger("org.hibernate.SQL"),
				(Logger) LoggerFactory.getLogger(JdbcTemplate.class));
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.addAppender(appender);
		});
		try {
			// Nobody else asks in this dress, so it is not a page that is kept
			new Reader(this.portal).opens(address + "?lang=ru&appearance=dark");
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(appender);
				logger.setLevel(null);
			});
		}
		String thread = Thread.currentThread().getName();
		return List.copyOf(appender.list)
			.stream()
			.filter((event) -> event.getThreadName().equals(thread))
			.map(ILoggingEvent::getFormattedMessage)
			.filter((text) -> text.startsWith("select ") || text.startsWith("Executing prepared SQL statement"))
			.toList();
	}

	/**
	 * A record with a page.
	 */
	record Record(String address, int sources) {

	}

}
