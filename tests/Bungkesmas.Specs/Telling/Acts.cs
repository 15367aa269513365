using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Telling;

/// <summary>Acts as an officer asks for them.</summary>
public static class Acts
{
    private static readonly Dictionary<Type, Sentence> Wishes = new()
    {
        [typeof(ProposeAgreement)] = new("Catat rencana perjanjian.", "Put an intended agreement on record."),
        [typeof(DeferAgreement)] = new("Tangguhkan penandatanganan.", "Hold the signing back."),
        [typeof(SignAgreement)] = new("Catat bahwa perjanjian sudah ditandatangani.", "Record that the agreement is signed."),
        [typeof(RecordConditionMet)] = new("Catat bahwa yang ditunggu sudah ada.", "Record that what was waited for has come."),
        [typeof(DraftAgreement)] = new("Catat bahwa naskahnya sudah dirancang.", "Record that its text is drafted."),
        [typeof(AmendAgreement)] = new("Catat perubahan perjanjian.", "Record how the agreement is changed."),
        [typeof(ExpireAgreement)] = new("Catat bahwa masa berlakunya habis.", "Record that its validity has come to an end."),
        [typeof(TerminateAgreement)] = new("Akhiri perjanjian.", "End the agreement."),
        [typeof(SelectOutreachTarget)] = new("Jadikan target sosialisasi.", "Make it a target of outreach."),
        [typeof(RecordCandidacy)] = new("Catat sebagai calon mitra.", "Take it as a candidate partner."),
        [typeof(DeclareReadiness)] = new("Catat bahwa lembaga ini siap.", "Record that it is ready."),
        [typeof(ConcludeProvider)] = new("Tetapkan sebagai calon provider.", "Decide that it is to be the provider."),
        [typeof(AttachSubPartner)] = new("Jadikan sub-mitra.", "Let it work under another partner."),
        [typeof(RecordPartnerDeclined)] = new("Catat penolakannya.", "Record that it declined."),
        [typeof(EndPartnership)] = new("Akhiri kemitraan.", "End the partnership."),
        [typeof(IdentifyOrganisation)] = new("Catat nama lembaga.", "Record what the organisation is called."),
        [typeof(RecordAlias)] = new("Catat sebutan lain.", "Record another way to write it."),
        [typeof(AppointRole)] = new("Catat peran orang ini.", "Record the person's role."),
        [typeof(PlanVisit)] = new("Rencanakan kunjungan.", "Plan the visit."),
        [typeof(RescheduleVisit)] = new("Jadwalkan ulang kunjungan.", "Move the visit to another day."),
        [typeof(CancelVisit)] = new("Batalkan kunjungan.", "Give up the visit."),
        [typeof(HoldVisit)] = new("Catat kunjungan yang dilakukan.", "Record that the visit was made."),
        [typeof(PlanSession)] = new("Rencanakan pertemuan.", "Plan the session."),
        [typeof(CancelSession)] = new("Batalkan pertemuan.", "Call off the session."),
        [typeof(ActivateProvider)] = new("Aktifkan provider.", "Let the provider start its work."),
        [typeof(MergeOrganisations)] = new("Gabungkan catatan ke catatan lain dari lembaga yang sama.", "Merge the record into another one of the same organisation."),
        [typeof(RecodeRegion)] = new("Catat kode baru wilayah.", "Put the new code of a region on record."),
        [typeof(SplitRegion)] = new("Catat pemekaran wilayah.", "Put the split of a region on record."),
        [typeof(UndoMerge)] = new("Batalkan penggabungan.", "Undo the merge."),
        [typeof(RedirectRegistration)] = new("Alihkan pendaftar untuk sementara.", "Send registrants elsewhere for now."),
        [typeof(EndRedirect)] = new("Akhiri pengalihan.", "Stop sending people along the route."),
        [typeof(OpenRoute)] = new("Buka jalur pendaftaran tetap.", "Open a permanent registration route."),
        [typeof(ReviewRoute)] = new("Tinjau jalur.", "Review the route."),
        [typeof(EndRoute)] = new("Tutup jalur.", "Close the route."),
        [typeof(AppointRegistrar)] = new("Tunjuk pengelola setempat.", "Appoint a local manager."),
        [typeof(ReleaseRegistrar)] = new("Akhiri penunjukan pengelola setempat.", "End the appointment of a local manager."),
        [typeof(MakeRequest)] = new("Catat permintaan.", "Put the request on record."),
        [typeof(DeclineRequest)] = new("Tolak permintaan.", "Decline the request."),
        [typeof(WithdrawRequest)] = new("Catat bahwa permintaan ditarik kembali.", "Record that the request is withdrawn."),
        [typeof(AssignTask)] = new("Berikan tugas.", "Give the task to somebody."),
        [typeof(CompleteTask)] = new("Selesaikan tugas.", "Finish the task."),
        [typeof(DismissTask)] = new("Kesampingkan tugas.", "Dismiss the task."),
        [typeof(ScheduleLaunch)] = new("Jadwalkan peluncuran.", "Schedule the launch."),
        [typeof(PostponeLaunch)] = new("Tunda peluncuran.", "Put off the launch."),
        [typeof(ChangeProductTerms)] = new("Ubah ketentuan.", "Change the terms."),
        [typeof(ReleaseFieldOfficer)] = new("Akhiri tugas petugas lapangan.", "End the work of a field officer."),
        [typeof(RecruitFieldOfficer)] = new("Angkat petugas lapangan.", "Take on a field officer."),
        [typeof(RecordUnsuccessfulSearch)] = new("Catat bahwa belum ditemukan lembaga yang tepat.", "Record that nobody suitable was found."),
        [typeof(UndertakeAssistance)] = new("Lakukan asistensi.", "Give assistance."),
        [typeof(DesignatePilotArea)] = new("Jadikan wilayah percontohan.", "Make it a pilot area."),
        [typeof(SetCoverageAim)] = new("Tetapkan sasaran cakupan.", "Set an aim for coverage."),
        [typeof(AnswerRequest)] = new("Jawab permintaan.", "Answer the request."),
        [typeof(FulfilRequest)] = new("Catat bahwa permintaan dipenuhi.", "Record that what was asked for is done."),
        [typeof(AnticipateLaunch)] = new("Umumkan peluncuran yang dinantikan.", "Announce the launch that is awaited."),
        [typeof(LaunchSystem)] = new("Catat bahwa sistem diluncurkan.", "Record that the system is launched."),
        [typeof(RaiseAmbiguity)] = new("Catat bahwa ini dapat dibaca dengan beberapa cara.", "Record that this can be read in more than one way."),
        [typeof(ChooseReading)] = new("Pilih satu bacaan.", "Choose one reading."),
        [typeof(ExplainQuestion)] = new("Jelaskan mengapa tidak ada yang perlu dipilih.", "Explain why there is nothing to choose."),
        [typeof(CorrectFact)] = new("Koreksi catatan.", "Correct the fact."),
        [typeof(RetractFact)] = new("Tarik catatan.", "Take the fact back."),
        [typeof(LinkHappenings)] = new("Tautkan cerita tentang kejadian yang sama.", "Link the accounts of one happening."),
        [typeof(UnlinkHappenings)] = new("Lepaskan tautan.", "Undo the link.")
    };

    public static Sentence Wish<TState>(IAct<TState> act) where TState : class => Wishes[act.GetType()];
}
