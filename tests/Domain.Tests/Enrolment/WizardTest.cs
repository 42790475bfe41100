using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Enrolment;

/// <summary>A sign-up wizard on a real database. Every command gets a context of its own, as a turn would.</summary>
public abstract class WizardTest : DatabaseTest
{
    private int activities;

    protected Person Owner { get; } = A.Person("Hanna Herz", department: "HR");

    protected Person Ada { get; } = A.Person("Ada Lovelace");

    protected Cohort Peers { get; private set; } = null!;

    protected Cohort Mentors { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Peers = A.Cohort(Owner);
        Mentors = A.Cohort(Owner, "Mentors", MentoringModel.OneToOne);
        await GivenAsync(Owner, Ada, Peers, Mentors);
    }

    protected async Task<EnrolmentId> StartAsync(Cohort cohort, Person? person = null) =>
        (await TryStartAsync(cohort, person)).Value;

    protected Task<Result<EnrolmentId>> TryStartAsync(Cohort cohort, Person? person = null) =>
        InStoreAsync(store => new StartEnrolment(store).RunAsync(cohort.Id, ActBy(person), default));

    protected Task<Result<Done>> AnswerAsync(EnrolmentId id, EnrolmentAnswer answer, Person? by = null) =>
        InStoreAsync(store => new AnswerEnrolment(store).RunAsync(id, answer, ActBy(by), default));

    protected Task<Result<Done>> GoToAsync(EnrolmentId id, EnrolmentStep step) =>
        InStoreAsync(store => new GoToStep(store).RunAsync(id, step, ActBy(), default));

    protected Task<Result<Done>> BackAsync(EnrolmentId id, EnrolmentStep from) =>
        InStoreAsync(store => new GoToStep(store).BackAsync(id, from, ActBy(), default));

    protected Task<Result<Done>> SubmitAsync(EnrolmentId id, bool? mayBeNamed = null, Person? by = null) =>
        InStoreAsync(store =>
            new SubmitEnrolment(store).RunAsync(id, new ReviewAnswers([], mayBeNamed), ActBy(by), default)
        );

    protected async Task<EnrolmentView> ViewAsync(EnrolmentId id) =>
        (
            await InStoreAsync(async store =>
            {
                var ada = KnownPerson.Of(await store.People.AsNoTracking().SingleAsync(p => p.Id == Ada.Id));
                return await new FindEnrolments(store).OneAsync(id, ada, default);
            })
        ).Value;

    protected Task<OpenQuestion?> QuestionAsync() =>
        InStoreAsync(store => store.OpenQuestions.SingleOrDefaultAsync(q => q.PersonId == Ada.Id));

    protected Task<int> AuditedAsync(string action) =>
        InStoreAsync(store => store.Audit.CountAsync(entry => entry.Action == action));

    /// <summary>A peer who has answered every question and is at the review.</summary>
    protected async Task<EnrolmentId> AnsweredPeerAsync()
    {
        var id = await StartAsync(Peers);
        EnrolmentAnswer[] answers =
        [
            new LevelAnswer(ExperienceLevel.Senior),
            new LanguagesAnswer(["German", "en"]),
            new AvailabilityAnswer(Ada.Working),
            new FormatAnswer(MeetingFormat.Remote),
            new SkillsAnswer(["C#"]),
            new GoalsAnswer(["sql"]),
            new NotWithAnswer([]),
        ];
        foreach (var answer in answers)
        {
            _ = (await AnswerAsync(id, answer)).Value;
        }

        return id;
    }

    protected async Task CloseAsync(Cohort cohort)
    {
        await using var store = NewStore();
        _ = (await store.Cohorts.SingleAsync(c => c.Id == cohort.Id)).CloseEnrolment(Now).Value;
        await store.SaveChangesAsync();
    }

    protected CommandContext ActBy(Person? person = null) =>
        ActOf(person ?? Ada, activity: new($"a:1|m{++activities}|message", null));
}
