package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.ibm.icu.text.NumberFormat;
import org.dostyk.browse.RecordView.Country;
import org.dostyk.browse.RecordView.When;
import org.dostyk.browse.TableView.Cell;
import org.dostyk.browse.TableView.Head;
import org.dostyk.browse.TableView.Row;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Marks;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.value.EdtfDate;
import org.dostyk.web.Dates;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes tables of the rows of the catalogue, with the columns of their kind.
 */
@Component
class TableViews {

	private static final int NAMED = 3;

	private final Dates dates;

	private final RecordViews records;

	TableViews(Dates dates, RecordViews records) {
		this.dates = dates;
		this.records = records;
	}

	TableView view(SearchCriteria criteria, List<CatalogueEntry> entries, Labels labels, Links links) {
		Marks marks = new Marks(criteria.q());
		List<Column> columns = Column.of(criteria.listing());
		List<Head> heads = new ArrayList<>();
		heads.add(title(criteria, labels, links));
		columns.forEach((column) -> heads.add(head(column, criteria, labels, links)));
		String page = "/" + criteria.listing().recordSegment() + "/";
		List<Row> rows = entries.stream()
			.map((entry) -> new Row(page + entry.slug(), labels.title(entry).marked(marks),
					columns.stream().map((column) -> cell(column, criteria.listing(), entry, labels)).toList()))
			.toList();
		return new TableView(heads, rows);
	}

	private static Head title(SearchCriteria criteria, Labels labels, Links links) {
		String label = labels.words().say(Column.titleKey(criteria.listing()));
		return head(label, criteria, links, Sort.TITLE, Sort.TITLE_BACKWARDS);
	}

	private static Head head(Column column, SearchCriteria criteria, Labels labels, Links links) {
		String label = labels.words().say(column.key());
		return column.isOrderedBy(Sort.START) ? head(label, criteria, links, Sort.LATEST_START, Sort.START)
				: new Head(label, column.isNumber(), null, null);
	}

	// A click sorts by the first order, another one turns it round
	private static Head head(String label, SearchCriteria criteria, Links links, Sort first, Sort second) {
		Sort present = criteria.sort();
		boolean sorted = present == first || present == second;
		boolean ascending = present == Sort.TITLE || present == Sort.START;
		return new Head(label, false, links.to(criteria.sortedBy((present == first) ? second : first)),
				sorted ? (ascending ? "ascending" : "descending") : null);
	}

	private Cell cell(Column column, Listing listing, CatalogueEntry entry, Labels labels) {
		String head = labels.words().say(column.key());
		return switch (column) {
			case KIND -> labelled(head, Facet.KIND, entry.kind(), labels);
			case TYPE -> labelled(head, Facet.TYPE, entry.type(), labels);
			case FORM -> labelled(head, Facet.FORM, entry.form(), labels);
			case FIELD -> labelled(head, Facet.FIELD, entry.field(), labels);
			case DIRECTION -> labelled(head, Facet.DIRECTION, entry.direction(), labels);
			case LEVEL -> labelled(head, Facet.LEVEL, entry.level(), labels);
			case COUNTRY -> labelled(head, Facet.COUNTRY, entry.country(), labels);
			case REGION -> labelled(head, Facet.REGION, entry.region(), labels);
			case WITHIN -> (entry.within() != null) ? Cell.text(head, labels.of(Facet.PLACE, entry.within()))
					: Cell.absent(head, labels.words().say("fact.none"));
			case SERIES -> series(head, entry, labels);
			case DATES -> dates(head, this.records.when(entry, labels.language()), labels);
			case SIGNED -> signed(head, entry, labels);
			case IN_FORCE -> date(head, entry.inForce(), labels, false);
			case LAST_EVIDENCE -> date(head, entry.lastEvidence(), labels, true);
			case PLACES -> places(head, entry, labels);
			case COUNTRIES -> countries(head, RecordViews.countries(entry.countries(), labels), labels);
			case PARTIES -> countries(head, parties(entry, labels), labels);
			case STATUS, LIFE_CYCLE ->
				(entry.status() != null) ? Cell.status(head, entry.status()) : notRecorded(head, labels);
			case TOTALS -> totals(head, entry, labels);
			case INITIATIVES -> initiatives(head, listing, entry);
			case SOURCES -> Cell.number(head, entry.sourceCount(), null);
		};
	}

	private static Cell labelled(String head, Facet facet, @Nullable String cell, Labels labels) {
		List<Label> values = LabelReader.codes(cell).stream().map((code) -> labels.of(facet, code)).toList();
		if (values.isEmpty()) {
			return notRecorded(head, labels);
		}
		return (values.size() == 1) ? Cell.text(head, values.get(0)) : Cell.text(head, joined(values, labels));
	}

	private static Cell places(String head, CatalogueEntry entry, Labels labels) {
		List<Label> places = RecordViews.places(entry, labels);
		if (places.isEmpty()) {
			return countries(head, RecordViews.countries(entry.countries(), labels), labels);
		}
		String shown = joined(places.subList(0, Math.min(places.size(), NAMED)), labels);
		return Cell.text(head, (places.size() > NAMED)
				? shown + " " + labels.words().say("record.more", places.size() - NAMED) : shown);
	}

	private static Cell series(String head, CatalogueEntry entry, Labels labels) {
		if (entry.series() == null) {
			return Cell.absent(head, labels.words().say("fact.none"));
		}
		Label series = labels.of(Facet.SERIES, entry.series());
		return (entry.edition() == null) ? Cell.text(head, series)
				: Cell.text(head, series.withText(series.text() + " · " + entry.edition()));
	}

	private Cell dates(String head, When when, Labels labels) {
		return (when.text() != null) ? Cell.date(head, when.text(), when.datetime(), false) : notRecorded(head, labels);
	}

	private Cell signed(String head, CatalogueEntry entry, Labels labels) {
		boolean proposed = entry.startEdtf() == null && "proposed".equals(entry.status());
		return proposed ? Cell.absent(head, labels.words().say("fact.unsigned"))
				: date(head, entry.startEdtf(), labels, false);
	}

	private Cell date(String head, @Nullable String edtf, Labels labels, boolean ages) {
		EdtfDate date = EdtfDate.ofNullable(edtf);
		if (date == null) {
			return notRecorded(head, labels);
		}
		boolean old = ages && Evidence.isOld(date);
		return Cell.date(head, this.dates.list(date, labels.language()), this.dates.machine(date), old);
	}

	private static Cell countries(String head, List<Country> countries, Labels labels) {
		return countries.isEmpty() ? notRecorded(head, labels) : Cell.countries(head, countries);
	}

	private static List<Country> parties(CatalogueEntry entry, Labels labels) {
		String parties = CatalogueEntry.values(entry.countries())
			.stream()
			.filter((value) -> value.endsWith(":party"))
			.collect(Collectors.joining("; "));
		return RecordViews.countries(parties.isEmpty() ? entry.countries() : parties, labels);
	}

	private static Cell totals(String head, CatalogueEntry entry, Labels labels) {
		NumberFormat numbers = NumberFormat.getInstance(labels.language().locale());
		String totals = CatalogueEntry.values(entry.fundingTotals())
			.stream()
			.map((total) -> total.split(" "))
			.map((total) -> total[0] + "\u00a0" + numbers.format(new BigDecimal(total[1])))
			.collect(Collectors.joining("; "));
		return totals.isEmpty() ? notRecorded(head, labels) : Cell.text(head, totals);
	}

	private static Cell initiatives(String head, Listing listing, CatalogueEntry entry) {
		String facet = switch (listing.subject()) {
			case ORGANISATION -> Facet.ORGANISATION.code();
			case FUNDING_SOURCE -> Facet.FUNDER.code();
			case COUNTRY -> Facet.COUNTRY.code();
			default -> Facet.PLACE.code();
		};
		long count = Objects.requireNonNullElse(entry.initiativeCount(), 0L);
		return Cell.number(head, count,
				(count > 0) ? Query.EMPTY.with(facet, entry.slug()).href("/" + Listing.INITIATIVES.segment()) : null);
	}

	private static Cell notRecorded(String head, Labels labels) {
		return Cell.absent(head, labels.words().say("filters.none"));
	}

	private static String joined(List<Label> names, Labels labels) {
		return names.stream().map(Label::text).collect(Collectors.joining(labels.words().say("list.comma")));
	}

}
