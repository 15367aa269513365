using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Statements;

/// <summary>What a statement is about.</summary>
public enum StatementTopic
{
    Unstated, Partnership, Agreement, Deferral, Launch, System, Registration, Enrolment, LocalManager, Request, Workload, Benefits, Contributions, Claims, HealthServices,
    GovernmentInsurance, Religion, Trust, Training, Information, Support, Thanks, Complaint, Doubt, Refusal, Other
}

/// <summary>Somebody is quoted; the words are in the sources.</summary>
[StoredAs("statement.quoted.v1", Subject.Statements, "Somebody is quoted; the words are in the sources.")]
public sealed record StatementQuoted(
    ValueList<StatementTopic> Topics, PersonRef? Speaker = null, PersonRole SpeakerRole = PersonRole.Unstated, string? By = null, RegionMention? Region = null,
    string? Session = null) : StatementEvent(By, Region, Session)
{
    public override PersonRef? Speaking => Speaker;

    public override PersonRole As => SpeakerRole;

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.NotEmpty("topics", Topics)];

    public override Sentence Say(Subject on, INames names)
    {
        var (who, where, topics) = (Who(names), Where(names), Topics.Select(Word).Together());
        return new($"Dikutip: pernyataan {who.Id}{where.Id} tentang {topics.Id}.", $"Quoted: a statement of {who.En}{where.En} about {topics.En}.");
    }

    private static Sentence Word(StatementTopic topic) => topic switch
    {
        StatementTopic.Partnership => new("kemitraan", "partnership"),
        StatementTopic.Agreement => new("perjanjian", "the agreement"),
        StatementTopic.Deferral => new("penangguhan", "the deferral"),
        StatementTopic.Launch => new("peluncuran", "the launch"),
        StatementTopic.System => new("sistem", "the system"),
        StatementTopic.Registration => new("pendaftaran", "registration"),
        StatementTopic.Enrolment => new("kepesertaan", "enrolment"),
        StatementTopic.LocalManager => new("pengelola setempat", "a local manager"),
        StatementTopic.Request => new("permintaan", "a request"),
        StatementTopic.Workload => new("beban kerja", "workload"),
        StatementTopic.Benefits => new("manfaat", "benefits"),
        StatementTopic.Contributions => new("iuran", "contributions"),
        StatementTopic.Claims => new("klaim", "claims"),
        StatementTopic.HealthServices => new("layanan kesehatan", "health services"),
        StatementTopic.GovernmentInsurance => new("jaminan kesehatan pemerintah", "government health insurance"),
        StatementTopic.Religion => new("agama", "religion"),
        StatementTopic.Trust => new("kepercayaan", "trust"),
        StatementTopic.Training => new("pelatihan", "training"),
        StatementTopic.Information => new("keterangan", "information"),
        StatementTopic.Support => new("dukungan", "support"),
        StatementTopic.Thanks => new("ucapan terima kasih", "thanks"),
        StatementTopic.Complaint => new("keluhan", "a complaint"),
        StatementTopic.Doubt => new("keraguan", "doubts"),
        StatementTopic.Refusal => new("penolakan", "refusal"),
        StatementTopic.Other => new("hal lain", "other matters"),
        _ => new("hal yang tidak disebutkan", "an unstated matter")
    };
}
