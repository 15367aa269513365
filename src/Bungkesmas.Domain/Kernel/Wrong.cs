namespace Bungkesmas.Domain.Kernel;

/// <summary>The sentences for values that cannot be accepted, written once. They never repeat a value: it may be a name in the wrong place.</summary>
public static class Wrong
{
    public static Sentence Date { get; } = new(
        "Bukan tanggal EDTF yang dikenal (contoh: 2017-06-02, 2017-05, 2016~, ../2017-05), atau berakhir sebelum mulai.",
        "Not a known EDTF date (for example 2017-06-02, 2017-05, 2016~, ../2017-05), or it ends before it begins.");

    public static Sentence Day { get; } = new("Bukan hari; ditulis seperti 2018-06-15.", "Not a day; write it like 2018-06-15.");

    public static Sentence DateAsOrder { get; } = new(
        "Sebelum atau sesudah suatu hari ditulis sebagai tanggalnya sendiri, misalnya ../2017-06-02.", "Before or after a day is written as its own date, for example ../2017-06-02.");

    public static Sentence FutureDate { get; } = new(
        "Masih di masa depan; yang direncanakan bukan kejadian.", "Lies in the future; what is planned has not occurred.");

    public static Sentence AfterItsDocument { get; } = new(
        "Sesudah tanggal dokumennya sendiri.", "Later than the document that tells of it.");

    public static Sentence BeforeItsBeginning { get; } = new(
        "Sebelum harinya sendiri; masa berlaku tidak dapat berakhir sebelum mulai.", "Before its own day; a validity cannot end before it begins.");

    public static Sentence Slug { get; } = new(
        "Bukan id yang sah; dipakai huruf kecil, angka dan tanda hubung, paling panjang 64.",
        "Not a valid id; use lower-case letters, digits and hyphens, at most 64.");

    public static Sentence Language { get; } = new("Bukan tanda bahasa (contoh: id, en, bug).", "Not a language tag (for example id, en, bug).");

    public static Sentence RegionCode { get; } = new("Bukan kode wilayah yang dikenal.", "Not a known region code.");

    public static Sentence Empty { get; } = new("Tidak boleh kosong.", "Must not be empty.");

    public static Sentence Itself { get; } = new("Tidak boleh menunjuk dirinya sendiri.", "Must not refer to itself.");

    public static Sentence Unreadable(string? allowed) => allowed is null
        ? new("Nilai ini tidak terbaca untuk isian ini.", "This value cannot be read for this field.")
        : new($"Nilai ini tidak dikenal; yang dikenal: {allowed}.", $"This value is not known; known values are: {allowed}.");

    public static Sentence NotDone { get; } = new(
        "Tindakan itu dilakukan, bukan diharapkan atau disimpulkan; harapan dan kesimpulan diceritakan.", "An act is done, not hoped for or concluded; hopes and conclusions are told.");

    public static Sentence UnknownField { get; } = new("Isian ini tidak dikenal.", "This field is not known.");

    /// <summary>What is no word as fields are named is not repeated.</summary>
    public static Sentence UnknownFieldWithin { get; } = new(
        "Di sini ada isian yang tidak dikenal; nama isian ditulis seperti statedKind, dan nama lain tidak diulang.", "A field in here is not known; fields are named like statedKind, and other names are not repeated.");

    public static Sentence UnknownParameter { get; } = new("Parameter ini tidak dikenal.", "This query parameter is not known.");

    public static Sentence ParameterTwice { get; } = new("Parameter ini hanya boleh disebut sekali.", "This query parameter may be given only once.");

    public static Sentence EntityTag { get; } = new(
        "Harus tanda entitas, misalnya \"7\", atau *.", "It must be an entity tag, for example \"7\", or *.");

    public static Sentence IdempotencyKey { get; } = new(
        "Harus satu kunci dari 1 sampai 255 huruf ASCII tanpa spasi.", "It must be one key of 1 to 255 ASCII characters without blanks.");

    public static Sentence Missing { get; } = new("Isian ini wajib.", "This field is required.");

    public static Sentence UnknownEvent { get; } = new(
        "Bukan kejadian atau tindakan yang dikenal; lihat /api/v1/catalogue.", "No known event or act; see /api/v1/catalogue.");

    public static Sentence WrongStream(string expected) => new(
        $"Harus berbentuk {expected}/<id>.", $"It must have the form {expected}/<id>.");

    public static Sentence Offsets(int length) => new(
        $"Offset harus di dalam dokumen: 0 ≤ start < end ≤ {length}.", $"Offsets must lie in the document: 0 ≤ start < end ≤ {length}.");

    public static Sentence QuoteNotFound { get; } = new(
        "Kutipan ini tidak ada di dalam dokumen.", "This quote does not occur in the document.");

    public static Sentence NotQuotable { get; } = new(
        "Teks ini dimasukkan orang lain; sebutkan offset (start, end), bukan kutipan.", "Somebody else entered this text; give offsets (start, end) instead of a quote.");

    public static Sentence QuoteAmbiguous { get; } = new(
        "Kutipan ini muncul lebih dari sekali; pilih salah satu offset.", "This quote occurs more than once; choose one of the offsets.");

    public static Sentence UnknownPerson { get; } = new(
        "Orang ini tidak dikenal; pakai id dari brankas, atau '@' dan kunci dari people.", "This person is not known; use an id of the vault, or '@' and a key of people.");

    public static Sentence UnknownDocument { get; } = new("Dokumen ini tidak dikenal.", "This document is not known.");

    public static Sentence TooLong(int most) => new($"Terlalu panjang; paling banyak {most} karakter.", $"Too long; at most {most} characters.");

    public static Sentence TooMany(int most) => new(
        $"Terlalu banyak sekaligus; paling banyak {most}, sisanya lewat permintaan berikutnya.", $"Too many at once; at most {most}, the rest in further requests.");

    public static Sentence UsedTwice { get; } = new("Kunci ini dipakai dua kali di sini.", "This key is used twice here.");

    public static Sentence NamedTwice { get; } = new("Ada yang disebut dua kali di sini.", "One of them is named twice here.");

    public static Sentence NoSource { get; } = new("Kesaksian harus menyebut sumbernya.", "Testimony must name its sources.");

    public static Sentence BrokenText { get; } = new("Teks ini bukan Unicode yang utuh.", "This text is not well-formed Unicode.");

    public static Sentence TooLarge { get; } = new("Terlalu besar; paling banyak 1.000.000.000.000.000.", "Too large; at most 1,000,000,000,000,000.");

    public static Sentence Negative { get; } = new("Tidak boleh kurang dari nol.", "Must not be less than zero.");

    public static Sentence EndsBeforeItBegins { get; } = new("Harus lebih besar daripada awalnya.", "Must be greater than where it begins.");

    public static Sentence Subject { get; } = new("Harus berbentuk jenis/id, misalnya visit/kunjungan-dua.", "It must have the form noun/id, for example visit/second-visit.");

    public static Sentence TooFew(int least) => new($"Terlalu sedikit; paling sedikit {least} yang berbeda.", $"Too few; at least {least} different ones.");

    public static Sentence Time { get; } = new("Bukan jam setempat (contoh: 09:30, 09:30/11:00).", "Not a local time (for example 09:30, 09:30/11:00).");

    public static Sentence AtLeastOneOf(string fields) => new($"Isilah paling sedikit satu dari: {fields}.", $"Give at least one of: {fields}.");

    public static Sentence OneOf(string fields) => new($"Isilah tepat satu dari: {fields}.", $"Give exactly one of: {fields}.");

    public static Sentence UnknownEntry { get; } = new(
        "Bukan id catatan, dan bukan kunci yang sah dari laporan ini.", "Neither the id of a fact nor a valid key of an entry of this report.");

    public static Sentence WithoutNote { get; } = new("Isian ini hanya untuk catatan (note) yang disertakan.", "This field belongs to a note that is sent along, and there is none.");

    public static Sentence NotThere { get; } = new("Belum ada yang mencatat ini.", "Nobody has recorded this yet.");

    public static Sentence Circular { get; } = new("Rujukan ini kembali ke dirinya sendiri.", "These references run in a circle.");

    public static Sentence OfficeOnly { get; } = new("Tindakan ini hanya untuk kantor program.", "Only the programme office may do this.");

    public static Sentence UnlistedContext { get; } = new(
        "Konteks harus kode wilayah resmi.", "The context must be an official region code.");
}
