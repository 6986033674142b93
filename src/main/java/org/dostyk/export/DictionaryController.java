package org.dostyk.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What all columns of all files mean, as a page and as a file.
 */
@Controller
class DictionaryController {

	private final Dictionary dictionary;

	DictionaryController(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	@GetMapping("/dictionary")
	String page(Locale locale, Model model) {
		List<DictionaryTable> tables = this.dictionary.tables(locale);
		model.addAttribute("tables", tables);
		model.addAttribute("codes", this.dictionary.codes(tables, Language.ofPage(locale)));
		return "export/dictionary";
	}

	@GetMapping("/dictionary.csv")
	void file(HttpServletResponse response) throws IOException {
		List<List<DictionaryTable>> inAll = Stream.of(Language.values())
			.map((language) -> this.dictionary.tables(language.locale()))
			.toList();
		response.setContentType(FileFormat.CSV.mediaType());
		Writer writer = response.getWriter();
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		List<String> header = new ArrayList<>(List.of("file", "column", "type", "several", "vocabularies", "list"));
		Stream.of(Language.values()).forEach((language) -> header.add("meaning_" + language.tag()));
		csv.writeRecord(header);
		List<DictionaryTable> tables = inAll.get(0);
		for (int table = 0; table < tables.size(); table++) {
			for (int column = 0; column < tables.get(table).entries().size(); column++) {
				csv.writeRecord(row(inAll, table, column));
			}
		}
		csv.flush();
	}

	private static List<String> row(List<List<DictionaryTable>> inAll, int table, int column) {
		DictionaryTable described = inAll.get(0).get(table);
		DictionaryEntry entry = described.entries().get(column);
		List<String> row = new ArrayList<>(List.of(described.id(), entry.name(), entry.type(),
				String.valueOf(entry.several()), String.join(Column.BETWEEN_VALUES, entry.vocabularies()),
				(entry.listing() != null) ? entry.listing() : ""));
		inAll.forEach((tables) -> row.add(tables.get(table).entries().get(column).meaning()));
		return row;
	}

}
