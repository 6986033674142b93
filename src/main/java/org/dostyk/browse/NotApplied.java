package org.dostyk.browse;

import java.util.Set;

import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.web.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words which parameters of a list were not applied.
 */
final class NotApplied {

	private NotApplied() {
	}

	static Notice notice(BadParameter bad, SearchCriteria criteria, Words words) {
		Notice notice = text(bad, criteria, words);
		if (Set.of("q", "from", "to", "sort").contains(bad.name())) {
			return notice.at(bad.name());
		}
		boolean known = criteria.listing().facets().stream().anyMatch((facet) -> facet.code().equals(bad.name()));
		return known ? notice.at("facet-" + bad.name()) : notice;
	}

	private static Notice text(BadParameter bad, SearchCriteria criteria, Words words) {
		String name = bad.name();
		return switch (bad.reason()) {
			case UNKNOWN_NAME -> new Notice(name, "notice.unknown-parameter", name);
			case UNKNOWN_VALUE -> unknownValue(bad, words);
			case NOT_A_DATE -> new Notice(name, "notice.date", bad.value(), words.say("facet." + name));
			case TO_BEFORE_FROM -> new Notice(name, "notice.range", String.valueOf(criteria.from()), bad.value());
			case GIVEN_TWICE -> new Notice(name, "notice.twice", name);
			case OUT_OF_RANGE -> name.equals("size") ? new Notice(name, "notice.size", bad.value(), criteria.size())
					: new Notice(name, "notice.page", bad.value(), criteria.page());
			case TOO_MANY, TOO_LONG -> new Notice(name, bad.messageKey(), name, bad.value());
			case NOT_TEXT -> new Notice(name, "notice.nul");
		};
	}

	/**
	 * What is said at a field, or null if it was applied.
	 */
	static @Nullable String atField(String name, ReadCriteria read, Words words) {
		return read.bad().stream().filter((bad) -> bad.name().equals(name)).findFirst().map((bad) -> {
			if (bad.reason() == Reason.NOT_A_DATE) {
				return words.say("notice.date.field", bad.value());
			}
			Notice notice = text(bad, read.criteria(), words);
			return words.say(notice.messageCode(), notice.args());
		}).orElse(null);
	}

	private static Notice unknownValue(BadParameter bad, Words words) {
		return switch (bad.name()) {
			case "sort" -> bad.value().equals(Sort.RELEVANCE.code()) ? new Notice("sort", "notice.sort.relevance")
					: new Notice("sort", "notice.sort", bad.value());
			case "view" -> new Notice("view", "notice.view", bad.value());
			default -> {
				String code = Facet.ofParameter(bad.name()).map(Facet::code).orElseThrow();
				yield new Notice(code, "notice.unknown-value", bad.value(), words.say("facet." + code));
			}
		};
	}

}
