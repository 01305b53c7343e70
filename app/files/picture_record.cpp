// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/picture_record.h"

#include "app/files/exploration_file.h"

#include <QCoreApplication>
#include <QXmlStreamReader>
#include <QtEndian>

#include <webp/mux.h>
#include <zlib.h>

#include <algorithm>

namespace activation {
namespace {

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

constexpr char nameSpace[] = "urn:activation-explorer:picture", element[] = "exploration";
constexpr char keyword[] = "activation-explorer";  // of the chunk of a PNG
constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n", 8);

Fault none() { return {FileText::tr("this picture carries no exploration").toStdString()}; }
Fault damaged() { return {FileText::tr("this picture is damaged").toStdString()}; }

// --- PNG: a length, a name of four letters, the content, a checksum

QByteArray chunk(const char* name, const QByteArray& content) {
    QByteArray result(4, '\0');
    qToBigEndian(static_cast<quint32>(content.size()), result.data());
    result += name;
    result += content;
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(result.constData() + 4), static_cast<uInt>(result.size() - 4));
    char end[4];
    qToBigEndian(static_cast<quint32>(checksum), end);
    return result.append(end, 4);
}

QByteArray pngWith(const QByteArray& picture, const QByteArray& record) {
    constexpr qsizetype header = 8 + 4 + 4 + 13 + 4;  // signature and IHDR
    if (picture.size() < header || qFromBigEndian<quint32>(picture.constData() + 8) != 13) return picture;
    // Keyword, not compressed, by no method, in no language, under no other name.
    const QByteArray text = QByteArray(keyword) + QByteArray(5, '\0') + record;
    return picture.left(header) + chunk("iTXt", text) + picture.mid(header);
}

Result<QByteArray> inPng(QByteArrayView picture) {
    const QByteArray start = QByteArray(keyword) + QByteArray(5, '\0');
    for (qsizetype at = pngSignature.size(); at + 12 <= picture.size();) {
        const qsizetype length = qFromBigEndian<quint32>(picture.data() + at);
        const QByteArrayView name = picture.sliced(at + 4, 4);
        if (length > picture.size() - at - 12) return damaged();
        if (name == "IEND") return none();
        const QByteArrayView content = picture.sliced(at + 8, length);
        if (name == "iTXt" && content.startsWith(start)) {
            const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(name.data()), static_cast<uInt>(length + 4));
            if (checksum != qFromBigEndian<quint32>(content.data() + length)) return damaged();
            return content.sliced(start.size()).toByteArray();
        }
        if (name == "iTXt" && content.startsWith(QByteArrayView(keyword, sizeof keyword)))
            return Fault{FileText::tr("what this picture carries was packed by another program").toStdString()};
        at += length + 12;
    }
    return damaged();
}

// --- XML: SVG, and XMP of the others

QByteArray markup(const QByteArray& record) {
    return QByteArrayLiteral("<exploration xmlns=\"") + nameSpace + "\">" + record + "</exploration>";
}

/// The reader compares each attribute of an element with all the others, which takes minutes where there are too many.
/// An element of this program has a dozen, and the record has no = at all (recordText).
bool hasTooManyAttributes(QByteArrayView text) {
    constexpr int most = 256;
    int count = 0;
    return std::ranges::any_of(text, [&](char c) {
        if (c == '<') count = 0;
        return c == '=' && ++count > most;
    });
}

Result<QByteArray> inXml(QByteArrayView text) {
    if (hasTooManyAttributes(text)) return none();
    QXmlStreamReader xml(text.toByteArray());
    constexpr int deepest = 256;
    for (int depth = 0; !xml.atEnd();) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD && !xml.entityDeclarations().isEmpty()) return none();  // not one of ours
        if (token == QXmlStreamReader::EndElement) --depth;
        if (token != QXmlStreamReader::StartElement) continue;
        if (++depth > deepest) return none();
        if (xml.name() != QLatin1String(element) || xml.namespaceUri() != QLatin1String(nameSpace)) continue;
        const QByteArray record = xml.readElementText().toUtf8();
        return xml.hasError() ? Result<QByteArray>(damaged()) : record;
    }
    return xml.hasError() ? damaged() : none();
}

QByteArray svgWith(const QByteArray& picture, const QByteArray& record) {
    const qsizetype place = picture.indexOf("<defs>");
    if (place < 0) return picture;
    return picture.left(place) + "<metadata>" + markup(record) + "</metadata>\n" + picture.mid(place);
}

/// The packet that stands somewhere in a file, the last one where there are several.
Result<QByteArray> inPacket(QByteArrayView bytes) {
    constexpr QByteArrayView first("<x:xmpmeta"), last("</x:xmpmeta>");
    const qsizetype from = bytes.lastIndexOf(first);
    if (from < 0) return none();
    const qsizetype to = bytes.indexOf(last, from);
    if (to < 0) return damaged();
    return inXml(bytes.sliced(from, to + last.size() - from));
}

// --- WebP

struct MuxDeleter {
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};
using Mux = std::unique_ptr<WebPMux, MuxDeleter>;

Mux muxOf(QByteArrayView picture) {
    const WebPData data{reinterpret_cast<const uint8_t*>(picture.data()), static_cast<std::size_t>(picture.size())};
    return Mux(WebPMuxCreate(&data, 0));
}

QByteArray webpWith(const QByteArray& picture, const QByteArray& record) {
    const Mux mux = muxOf(picture);
    if (!mux) return picture;
    const QByteArray packet = xmpPacket(record);
    const WebPData content{reinterpret_cast<const uint8_t*>(packet.constData()),
                           static_cast<std::size_t>(packet.size())};
    WebPData all{};
    if (WebPMuxSetChunk(mux.get(), "XMP ", &content, 0) != WEBP_MUX_OK ||
        WebPMuxAssemble(mux.get(), &all) != WEBP_MUX_OK)
        return picture;
    QByteArray result(reinterpret_cast<const char*>(all.bytes), static_cast<qsizetype>(all.size));
    WebPDataClear(&all);
    return result;
}

Result<QByteArray> inWebp(QByteArrayView picture) {
    const Mux mux = muxOf(picture);
    if (!mux) return damaged();
    WebPData content{};
    if (WebPMuxGetChunk(mux.get(), "XMP ", &content) != WEBP_MUX_OK) return none();
    return inPacket({reinterpret_cast<const char*>(content.bytes), static_cast<qsizetype>(content.size)});
}

}  // namespace

QString pictureFormatOf(QByteArrayView bytes) {
    if (bytes.startsWith(pngSignature)) return QStringLiteral("png");
    if (bytes.startsWith("%PDF-")) return QStringLiteral("pdf");
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP") return QStringLiteral("webp");
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 256));
    const QByteArray text = start.toByteArray().trimmed();
    if (text.startsWith("<?xml") || text.startsWith("<svg") || text.startsWith("\xEF\xBB\xBF<?xml"))
        return QStringLiteral("svg");
    return {};
}

QByteArray recordText(const QByteArray& json) {
    QByteArray result;
    for (const QChar c : QString::fromUtf8(json))
        if (c.unicode() >= 0x7F || c == u'<' || c == u'>' || c == u'&' || c == u'=')
            result += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            result += static_cast<char>(c.unicode());
    return result;
}

QByteArray xmpPacket(const QByteArray& record) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\">" +
           markup(record) + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

QByteArray withRecord(const QByteArray& picture, const QString& format, const QByteArray& record) {
    if (record.isEmpty()) return picture;
    if (format == QLatin1String("png")) return pngWith(picture, record);
    if (format == QLatin1String("svg")) return svgWith(picture, record);
    if (format == QLatin1String("webp")) return webpWith(picture, record);
    return picture;  // a PDF got it from its writer
}

Result<QByteArray> recordIn(QByteArrayView picture) {
    const QString format = pictureFormatOf(picture);
    Result<QByteArray> record = format == QLatin1String("png")    ? inPng(picture)
                                : format == QLatin1String("svg")  ? inXml(picture)
                                : format == QLatin1String("webp") ? inWebp(picture)
                                : format == QLatin1String("pdf")  ? inPacket(picture)
                                                                  : none();
    if (record && record->size() > longestExploration) return Fault{FileText::tr("it is too large").toStdString()};
    return record;
}

}  // namespace activation
