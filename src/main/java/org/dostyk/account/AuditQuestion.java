package org.dostyk.account;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dostyk.web.Moments;
import org.dostyk.web.Notice;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log somebody asks for. What cannot be understood is not
 * applied, and there is a notice of it.
 *
 * @param person the account that did it or to which it was done, or null for all
 * @param event what happened, or null for all
 * @param from the first day by the server's clock, or null
 * @param to the last day, or null
 * @param before entries with a smaller id, or null to begin with the newest
 */
record AuditQuestion(@Nullable Account person, @Nullable AuditEvent event, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable Long before) {

	/**
	 * Reads a question from an address.
	 * @param notices takes what is wrong with it
	 */
	static AuditQuestion of(Query query, Accounts accounts, List<Notice> notices) {
		return new AuditQuestion(
				number("person", query, notices).flatMap((id) -> known(id, accounts, notices)).orElse(null),
				event(query, notices), day("from", query, notices), day("to", query, notices),
				number("before", query, notices).orElse(null));
	}

	private static Optional<Account> known(long id, Accounts accounts, List<Notice> notices) {
		Optional<Account> account = accounts.find(id);
		if (account.isEmpty()) {
			notices.add(new Notice("person", "account.audit.unknown", String.valueOf(id)).at("person"));
		}
		return account;
	}

	private static @Nullable AuditEvent event(Query query, List<Notice> notices) {
		String code = query.first("event");
		Optional<AuditEvent> event = Arrays.stream(AuditEvent.values())
			.filter((each) -> each.code().equals(code))
			.findFirst();
		if (code != null && event.isEmpty()) {
			notices.add(new Notice("event", "account.audit.unknown", code).at("event"));
		}
		return event.orElse(null);
	}

	private static @Nullable LocalDate day(String name, Query query, List<Notice> notices) {
		String text = query.first(name);
		if (text == null) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() >= 2000 && day.getYear() <= 9999) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// Said below, as of a day that no entry can be of
		}
		notices.add(new Notice(name, "account.audit.not-a-day", text).at(name));
		return null;
	}

	private static Optional<Long> number(String name, Query query, List<Notice> notices) {
		String text = query.first(name);
		if (text == null) {
			return Optional.empty();
		}
		if (!text.matches("[0-9]{1,18}")) {
			notices.add(new Notice(name, "account.audit.unknown", text));
			return Optional.empty();
		}
		return Optional.of(Long.parseLong(text));
	}

	/**
	 * The condition in SQL, beginning with {@code where}.
	 * @param parameters takes its values
	 * @param moments says when days begin
	 */
	String where(List<Object> parameters, Moments moments) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		if (this.person != null) {
			conditions.add("(account_id = ? or what = ? or starts_with(what, ?))");
			parameters.addAll(List.of(this.person.id(), this.person.name(), this.person.name() + ": "));
		}
		if (this.event != null) {
			conditions.add("event = ?");
			parameters.add(this.event.code());
		}
		if (this.from != null) {
			conditions.add("at >= ?");
			parameters.add(moments.start(this.from).atOffset(ZoneOffset.UTC));
		}
		if (this.to != null) {
			conditions.add("at < ?");
			parameters.add(moments.start(this.to.plusDays(1)).atOffset(ZoneOffset.UTC));
		}
		return "where " + String.join(" and ", conditions);
	}

}
