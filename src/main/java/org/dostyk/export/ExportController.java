package org.dostyk.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.export.Exports.BusyException;
import org.dostyk.value.Language;
import org.dostyk.web.Notice;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole result of every list as a file, with the parameters of its page. What cannot
 * be understood is refused in plain words: nobody may take an unfiltered file for a
 * filtered one.
 */
@Controller
class ExportController {

	private static final String SECONDS_TO_WAIT = "10";

	private final CriteriaReader reader;

	private final Exports exports;

	private final MessageSource messages;

	private final PortalProperties portal;

	ExportController(CriteriaReader reader, Exports exports, MessageSource messages, PortalProperties portal) {
		this.reader = reader;
		this.exports = exports;
		this.messages = messages;
		this.portal = portal;
	}

	@GetMapping("/{segment}.csv")
	void csv(@PathVariable String segment, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		export(segment, false, request, response, locale);
	}

	@GetMapping("/{segment}.csv.gz")
	void compressedCsv(@PathVariable String segment, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		export(segment, true, request, response, locale);
	}

	private void export(String segment, boolean compressed, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		Listing listing = Listing.ofSegment(segment).orElseThrow(Refusal::notFound);
		Map<String, String[]> parameters = request.getParameterMap();
		ReadCriteria read = this.reader.read(listing, parameters, "bom", "raw");
		List<BadParameter> bad = new ArrayList<>(read.bad());
		CsvFormat format = new CsvFormat(flag("bom", parameters, bad), flag("raw", parameters, bad));
		// Of parameters that every page has, such as lang
		List<Notice> notices = Notice.of(request);
		if (!bad.isEmpty() || !notices.isEmpty()) {
			refuse(response, HttpStatus.BAD_REQUEST,
					Stream.concat(notices.stream(), bad.stream().map(ExportController::notice)), locale);
		}
		// There the end of a connection that breaks looks like the end of the file
		else if (request.getProtocol().equals("HTTP/1.0")) {
			refuse(response, HttpStatus.HTTP_VERSION_NOT_SUPPORTED, Stream.of(new Notice("", "export.http-version")),
					locale);
		}
		else {
			give(new ExportRequest(read.criteria(), Language.ofPage(locale), format, compressed), request, response,
					locale);
		}
	}

	private static Notice notice(BadParameter bad) {
		return new Notice(bad.name(), bad.messageKey(), bad.name(), bad.value());
	}

	private static boolean flag(String name, Map<String, String[]> parameters, List<BadParameter> bad) {
		List<String> values = Stream.of(parameters.getOrDefault(name, new String[0]))
			.filter((value) -> !value.isEmpty())
			.toList();
		if (values.size() > 1) {
			bad.add(new BadParameter(name, "", Reason.GIVEN_TWICE));
		}
		else if (!values.isEmpty() && !List.of("true", "false").contains(values.get(0))) {
			bad.add(new BadParameter(name, values.get(0), Reason.UNKNOWN_VALUE));
		}
		return values.equals(List.of("true"));
	}

	private void give(ExportRequest export, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		if (request.getMethod().equals("HEAD")) {
			describe(export, response);
			return;
		}
		try {
			this.exports.give(export, () -> {
				describe(export, response);
				return response.getOutputStream();
			});
		}
		catch (BusyException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
			refuse(response, HttpStatus.SERVICE_UNAVAILABLE, Stream.of(new Notice("", "export.busy")), locale);
		}
	}

	private void describe(ExportRequest export, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CONTENT_TYPE, export.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				export.fileName(this.portal.name(), LocalDate.now(ZoneOffset.UTC)).contentDisposition());
	}

	private void refuse(HttpServletResponse response, HttpStatus status, Stream<Notice> reasons, Locale locale)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8");
		reasons.map((reason) -> this.messages.getMessage(reason.messageCode(), reason.args(), locale) + "\n")
			.forEach(response.getWriter()::write);
	}

}
