package org.dostyk.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.account.SignedIn;
import org.dostyk.history.Content;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which source somebody used last, since the next record often rests on the same
 * cutting.
 */
@Component
class LastSources {

	private static final int ROWS = 1000;

	private final JdbcClient jdbc;

	LastSources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last source of what somebody saved last.
	 * @param who who asks
	 * @return the fields of a citation, without its key and its claim
	 */
	Optional<Map<String, String>> of(SignedIn who) {
		return this.jdbc.sql("select content from revision where account_id = ? order by at desc, id desc limit 10")
			.param(who.id())
			.query(String.class)
			.list()
			.stream()
			.flatMap((json) -> Stream.ofNullable(last(Content.parse(json))))
			.findFirst();
	}

	private static @Nullable Map<String, String> last(Content content) {
		Map<String, String> texts = content.texts();
		Map<String, String> source = null;
		for (int i = 0; i < ROWS && texts.containsKey("citations[" + i + "].title"); i++) {
			Map<String, String> next = new LinkedHashMap<>();
			String row = "citations[" + i + "].";
			texts.forEach((path, text) -> {
				if (path.startsWith(row) && !path.endsWith(".key") && !path.endsWith(".claim")
						&& !path.endsWith(".note")) {
					next.put(path.substring(row.length()), text);
				}
			});
			source = next;
		}
		return source;
	}

}
