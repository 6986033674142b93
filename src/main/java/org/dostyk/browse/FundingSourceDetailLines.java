package org.dostyk.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.dostyk.browse.DetailFunding.Money;
import org.dostyk.funding.FundingSource;
import org.dostyk.initiative.Counted;
import org.dostyk.initiative.FundingCertainty;
import org.dostyk.initiative.FundingForm;
import org.dostyk.record.Coded;
import org.dostyk.value.Amount;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the funding lines of one source, those of initiatives the public may see.
 */
@Component
class FundingSourceDetailLines {

	private final JdbcClient jdbc;

	FundingSourceDetailLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The lines of a source, the latest year first.
	 * @param most how many at most
	 */
	List<InitiativeLine> of(FundingSource source, int most) {
		return this.jdbc
			.sql("""
					select slug, title_en, title_kk, title_ru, title_zh, year, amount, currency, line.form, certainty,
						counted, note
					from funding_line line
					join catalogue_key on catalogue_key.subject = 'initiative' and catalogue_key.id = initiative_id and visible
					join catalogue_entry entry on entry.subject = catalogue_key.subject and entry.id = initiative_id
					where funding_source_id = ?
					order by year desc nulls last, slug, position limit ?
					""")
			.params(source.id(), most)
			.query((row, number) -> line(row))
			.list();
	}

	/**
	 * The sums of all lines of a source that are alike.
	 */
	List<Sum> sums(FundingSource source) {
		return this.jdbc
			.sql("""
					select year, currency, certainty, counted, count(*) as n, sum(amount) as amount
					from funding_line
					join catalogue_key on catalogue_key.subject = 'initiative' and catalogue_key.id = initiative_id and visible
					where funding_source_id = ?
					group by year, currency, certainty, counted
					order by currency nulls last, year nulls last, certainty, counted
					""")
			.param(source.id())
			.query((row, number) -> sum(row))
			.list();
	}

	private static Sum sum(ResultSet row) throws SQLException {
		String currency = row.getString("currency");
		return new Sum(row.getObject("year", Integer.class),
				(currency != null) ? new Amount(row.getBigDecimal("amount"), currency) : null,
				Coded.of(FundingCertainty.class, row.getString("certainty")).orElseThrow(),
				Coded.of(Counted.class, row.getString("counted")).orElseThrow(), row.getLong("n"));
	}

	private static InitiativeLine line(ResultSet row) throws SQLException {
		String currency = row.getString("currency");
		Money money = new Money(row.getObject("year", Integer.class),
				(currency != null) ? new Amount(row.getBigDecimal("amount"), currency) : null,
				Coded.of(FundingForm.class, row.getString("form")).orElseThrow(),
				Coded.of(FundingCertainty.class, row.getString("certainty")).orElseThrow(),
				Coded.of(Counted.class, row.getString("counted")).orElseThrow(), row.getString("note"));
		return new InitiativeLine(row.getString("slug"), new Names(row.getString("title_en"), row.getString("title_kk"),
				row.getString("title_ru"), row.getString("title_zh")), money);
	}

	/**
	 * A line with the initiative it pays for.
	 */
	record InitiativeLine(String slug, Names titles, Money money) {

	}

	/**
	 * Lines of one year, currency and certainty that are counted, or are not for the same
	 * reason.
	 *
	 * @param year the year, or null if not recorded
	 * @param amount their sum, or null if their amounts are not known
	 * @param certainty how sure they are
	 * @param counted whether they go into totals, or why not
	 * @param lines how many they are
	 */
	record Sum(@Nullable Integer year, @Nullable Amount amount, FundingCertainty certainty, Counted counted,
			long lines) {

		/**
		 * Whether they go into totals.
		 */
		boolean inTotals() {
			return this.amount != null && this.counted == Counted.YES;
		}

	}

}
