package org.dostyk.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.catalogue.Subject;
import org.dostyk.export.Contents.Form;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Refusal;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole result of every list as a file, with the parameters of its page, and what its
 * initiatives consist of.
 */
@Controller
class ExportController {

	private static final String FILE = ".{extension:" + FileFormat.EXTENSIONS + "}";

	private final Questions questions;

	private final Catalogue catalogue;

	private final Contents contents;

	private final Exports exports;

	private final PortalProperties portal;

	ExportController(Questions questions, Catalogue catalogue, Contents contents, Exports exports,
			PortalProperties portal) {
		this.questions = questions;
		this.catalogue = catalogue;
		this.contents = contents;
		this.exports = exports;
		this.portal = portal;
	}

	@GetMapping("/{segment}" + FILE)
	void list(@PathVariable String segment, @PathVariable String extension, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		FileFormat format = format(extension);
		Question question = this.questions.read(segment, request,
				format.hasColumns() ? format.parameters("columns") : format.parameters());
		Listing listing = question.criteria().listing();
		if (!format.isOf(listing)) {
			throw Refusal.notFound();
		}
		List<Column> columns = Columns.chosen(Columns.of(listing), question);
		give(new Wanted(question, "", columns,
				() -> this.catalogue.export(question.criteria(), Language.ofPage(locale))), format, request, response,
				locale);
	}

	@GetMapping("/" + Contents.EVERYTHING + ".zip")
	void everything(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		Question question = this.questions.read(Listing.INITIATIVES, request);
		question.requireUnfiltered();
		give(new Wanted(question, Contents.EVERYTHING, List.of(),
				() -> this.catalogue.export(question.criteria(), Language.ofPage(locale))), FileFormat.PACKAGE, request,
				response, locale);
	}

	@GetMapping("/{segment}/{part:funding|figures|participations|citations}" + FILE)
	void part(@PathVariable String segment, @PathVariable("part") String name, @PathVariable String extension,
			HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		FileFormat format = format(extension);
		Question question = this.questions.read(segment, request, format.parameters("columns"));
		Part part = Part.ofSegment(name).orElseThrow(Refusal::notFound);
		if (question.criteria().listing().subject() != Subject.INITIATIVE || !format.isTabular()) {
			throw Refusal.notFound();
		}
		List<Column> columns = Columns.chosen(Columns.of(part), question);
		give(new Wanted(question, name, columns,
				() -> this.catalogue.export(question.criteria(), Language.ofPage(locale), part)), format, request,
				response, locale);
	}

	@GetMapping("/{segment}/counts" + FILE)
	void counts(@PathVariable String segment, @PathVariable String extension, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		FileFormat format = format(extension);
		if (!format.isTabular()) {
			throw Refusal.notFound();
		}
		Question question = this.questions.read(segment, request, format.parameters("rows", "columns"));
		Facet rows = facet("rows", question);
		Facet columns = facet("columns", question);
		give(new Wanted(question, "counts", Columns.of(question.criteria().listing(), rows, columns),
				() -> this.catalogue.pairs(question.criteria(), rows, columns)), format, request, response, locale);
	}

	private static FileFormat format(String extension) {
		return FileFormat.ofExtension(extension).orElseThrow(Refusal::notFound);
	}

	private static Facet facet(String name, Question question) {
		List<Facet> facets = question.criteria().listing().facets();
		String code = question.required(name);
		return facets.stream().filter((facet) -> facet.code().equals(code)).findFirst().orElseGet(() -> {
			question.refuse(name, code, Reason.UNKNOWN_VALUE);
			return facets.get(0);
		});
	}

	private void give(Wanted wanted, FileFormat format, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		Form form = this.contents.form(format, wanted.question());
		wanted.question().requireUnderstood();
		// There the end of a connection that breaks looks like the end of the file
		if (request.getProtocol().equals("HTTP/1.0")) {
			throw new OldProtocolException();
		}
		if (request.getMethod().equals("HEAD")) {
			describe(wanted, format, response);
			return;
		}
		this.exports.give(form.content(wanted, locale), format, () -> {
			describe(wanted, format, response);
			return response.getOutputStream();
		});
	}

	private void describe(Wanted wanted, FileFormat format, HttpServletResponse response) {
		FileName name = FileName.of(this.portal.name(), wanted.question().criteria(), wanted.part(),
				LocalDate.now(ZoneOffset.UTC), "." + format.extension());
		response.setHeader(HttpHeaders.CONTENT_TYPE, format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.contentDisposition());
	}

	/**
	 * The file cannot be given over HTTP/1.0.
	 */
	static class OldProtocolException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
