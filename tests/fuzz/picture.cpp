// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exploration_file.h"
#include "app/files/picture_record.h"
#include "tests/fuzz/must.h"

using namespace activation;

/// What a picture carries is refused with a sentence, or is an exploration; and what is put into a picture is found
/// there again.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = textOf(bytes, size);
    const QByteArrayView picture(text.data(), static_cast<qsizetype>(text.size()));
    const Result<QByteArray> record = recordIn(picture);
    if (!record) {
        must(!record.fault().empty(), "a refusal without a sentence");
        return 0;
    }
    must(record->size() <= longestExploration, "a record that nobody would read");
    const auto read = explorationFromJson(*record);
    if (!read) {
        must(!read.fault().empty(), "a refusal without a sentence");
        return 0;
    }
    const QString format = pictureFormatOf(picture);
    if (format == "pdf") return 0;  // its writer puts it in
    const QByteArray again = recordText(toJson(*read));
    const QByteArray carrying = withRecord(picture.toByteArray(), format, again);
    if (carrying == picture) return 0;  // there is no place for it
    const Result<QByteArray> found = recordIn(carrying);
    must(bool(found), "what was put in is not found:", found ? "" : found.fault().string());
    return 0;
}
