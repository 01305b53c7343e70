// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"
#include "app/export/picture_file.h"

#include <QCoreApplication>

#include <gif_lib.h>
#include <libimagequant.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};

/// The 256 colours that are nearest to those of all frames, of which a few are looked at.
class Palette {
public:
    bool make(const Animation& animation) {
        const std::unique_ptr<liq_attr, Destroy<liq_attr_destroy>> attributes(liq_attr_create());
        const std::unique_ptr<liq_histogram, Destroy<liq_histogram_destroy>> histogram(
            attributes ? liq_histogram_create(attributes.get()) : nullptr);
        if (!histogram) return false;
        constexpr std::size_t looks = 8;
        for (std::size_t k = 0; k < std::min(looks, animation.count); ++k) {
            const std::size_t last = animation.count - 1,
                              parts = std::max<std::size_t>(std::min(looks, last + 1), 2) - 1;
            const QImage image = animation.frame(k * last / parts).convertToFormat(QImage::Format_RGBA8888);
            if (image.isNull()) return false;
            const std::unique_ptr<liq_image, Destroy<liq_image_destroy>> pixels(
                liq_image_create_rgba(attributes.get(), image.constBits(), image.width(), image.height(), 0));
            if (!pixels || liq_histogram_add_image(histogram.get(), attributes.get(), pixels.get()) != LIQ_OK)
                return false;
        }
        liq_result* quantized = nullptr;
        if (liq_histogram_quantize(histogram.get(), attributes.get(), &quantized) != LIQ_OK) return false;
        const std::unique_ptr<liq_result, Destroy<liq_result_destroy>> result(quantized);
        const liq_palette* const palette = liq_get_palette(quantized);
        for (unsigned i = 0; i < palette->count; ++i) {
            const liq_color& colour = palette->entries[i];
            m_colours.push_back({colour.r, colour.g, colour.b});
        }
        while (m_colours.size() < 256) m_colours.push_back({0, 0, 0});
        return true;
    }

    GifByteType indexOf(QRgb pixel) {
        const auto [place, isNew] = m_known.try_emplace(pixel, GifByteType{0});
        if (isNew) {
            int nearest = 1 << 30;
            for (std::size_t i = 0; i < m_colours.size(); ++i) {
                const int r = m_colours[i].Red - qRed(pixel), g = m_colours[i].Green - qGreen(pixel),
                          b = m_colours[i].Blue - qBlue(pixel);
                if (const int far = 3 * r * r + 4 * g * g + 2 * b * b; far < nearest) {
                    nearest = far;
                    place->second = static_cast<GifByteType>(i);
                }
            }
        }
        return place->second;
    }

    const std::vector<GifColorType>& colours() const { return m_colours; }

private:
    std::vector<GifColorType> m_colours;
    std::unordered_map<QRgb, GifByteType> m_known;
};

int append(GifFileType* file, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

class GifFile {
public:
    explicit GifFile(const Animation& animation, Palette& palette)
        : m_animation(animation), m_palette(palette), m_file(EGifOpen(&m_bytes, append, nullptr)) {}
    GifFile(const GifFile&) = delete;
    GifFile& operator=(const GifFile&) = delete;
    ~GifFile() {
        if (m_file) EGifCloseFile(m_file, nullptr);
    }

    bool begin() {
        if (!m_file) return false;
        EGifSetGifVersion(m_file, true);
        const std::unique_ptr<ColorMapObject, Destroy<GifFreeMapObject>> map(
            GifMakeMapObject(256, m_palette.colours().data()));
        constexpr GifByteType forEver[]{1, 0, 0};
        return map && EGifPutScreenDesc(m_file, m_animation.size.width(), m_animation.size.height(), 8, 0, map.get()) &&
               EGifPutExtensionLeader(m_file, APPLICATION_EXT_FUNC_CODE) &&
               EGifPutExtensionBlock(m_file, 11, "NETSCAPE2.0") &&
               EGifPutExtensionBlock(m_file, sizeof forEver, forEver) && EGifPutExtensionTrailer(m_file);
    }

    bool add(const QImage& image, const QRect& part, int hundredths) {
        GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
        GifByteType extension[4];
        EGifGCBToExtension(&control, extension);
        if (!EGifPutExtension(m_file, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension) ||
            !EGifPutImageDesc(m_file, part.left(), part.top(), part.width(), part.height(), false, nullptr))
            return false;
        std::vector<GifByteType> row(static_cast<std::size_t>(part.width()));
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const QRgb* const pixels = reinterpret_cast<const QRgb*>(image.constScanLine(y)) + part.left();
            QRgb last = ~pixels[0];
            GifByteType index = 0;
            for (std::size_t x = 0; x < row.size(); ++x) {
                if (pixels[x] != last) index = m_palette.indexOf(last = pixels[x]);
                row[x] = index;
            }
            if (!EGifPutLine(m_file, row.data(), part.width())) return false;
        }
        return true;
    }

    QByteArray end() {
        const bool isDone = EGifCloseFile(m_file, nullptr) == GIF_OK;
        m_file = nullptr;
        return isDone ? m_bytes : QByteArray();
    }

private:
    const Animation& m_animation;
    Palette& m_palette;
    QByteArray m_bytes;
    GifFileType* m_file;
};

}  // namespace

Result<QByteArray> gifOf(const Animation& animation) {
    Palette palette;
    if (!palette.make(animation)) return notEnoughMemory();
    GifFile file(animation, palette);
    if (!file.begin()) return notEnoughMemory();
    QImage before;
    for (std::size_t i = 0; i < animation.count; ++i) {
        if (!animation.goesOn(static_cast<double>(i) / static_cast<double>(animation.count))) return wasStopped();
        const QImage image = animation.frame(i).convertToFormat(QImage::Format_RGB32);
        const auto hundredths = static_cast<int>(animation.startOf(i + 1, 100) - animation.startOf(i, 100));
        if (image.isNull() ||
            !file.add(image, before.isNull() ? image.rect() : changeBetween(before, image), hundredths))
            return notEnoughMemory();
        before = image;
    }
    return file.end();
}

}  // namespace activation
