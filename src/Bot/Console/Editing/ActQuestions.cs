using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>The question before an act, with what follows from it.</summary>
internal static class ActQuestions
{
    /// <param name="counted">The cohort, and how many people it concerns.</param>
    /// <param name="typed">A refused answer; null the first time.</param>
    /// <param name="refusal">Why it was refused; null the first time.</param>
    public static Question Of(
        CohortAct act,
        CountedCohort counted,
        KnownPerson reader,
        DateTimeOffset now,
        Form? typed = null,
        Refusal? refusal = null
    )
    {
        var cohort = counted.Cohort;
        var isFinal = act is CohortAct.Finish or CohortAct.Cancel;
        return new()
        {
            Cohort = cohort,
            Title = TitleOf(act, cohort),
            Leads = [.. LeadsOf(act, counted)],
            Remarks = [isFinal ? CohortText.CancelQuiet.Plain : UndoOf(act, cohort)],
            Fields =
                act == CohortAct.Open && !cohort.IsContinuous ? [LastDay(cohort, reader, now, typed, refusal)] : [],
            Action = ConsolePaths.Act(cohort.Id, act),
            Submit = act switch
            {
                CohortAct.Finish => CohortText.ConfirmFinish.Plain,
                CohortAct.Cancel => CohortText.ConfirmCancel.Plain,
                _ => CohortActs.LabelOf(act, cohort),
            },
            IsDanger = isFinal,
            Keep = isFinal ? CohortText.KeepIt.Plain : CohortFormText.Back.Plain,
            Back = ConsolePaths.Overview(cohort.Id),
        };
    }

    private static string TitleOf(CohortAct act, CohortFacts cohort) =>
        (
            act switch
            {
                CohortAct.Open when cohort.State == CohortState.Draft => ActText.OpenTitle(cohort.Name),
                CohortAct.Open => ActText.ReopenTitle(cohort.Name),
                CohortAct.Close => ActText.CloseTitle(cohort.Name),
                CohortAct.Hold => ActText.HoldTitle(cohort.Name),
                CohortAct.Resume => ActText.ResumeTitle(cohort.Name),
                CohortAct.Finish => CohortText.FinishTitle(cohort.Name),
                _ => CohortText.CancelTitle(cohort.Name),
            }
        ).Plain;

    private static IEnumerable<string> LeadsOf(CohortAct act, CountedCohort counted)
    {
        var (cohort, people, pairs) = counted;
        var running = pairs.Active + pairs.Paused;
        return act switch
        {
            CohortAct.Open => OpenLeads(cohort, people),
            CohortAct.Close when cohort.IsContinuous => [CohortText.ClosedToNewNow.Plain],
            CohortAct.Close => CloseLeads(people),
            CohortAct.Hold => [ActText.HoldLead.Plain, ActText.Waiting(people.Submitted).Plain],
            CohortAct.Resume => [CohortText.GoesOnNow.Plain, ActText.Waiting(people.Submitted).Plain],
            CohortAct.Finish => [CohortText.FinishLead(running, people.Submitted).Plain],
            _ => [CohortText.CancelLead(running, pairs.Proposed).Plain],
        };
    }

    private static IEnumerable<string> OpenLeads(CohortFacts cohort, EnrolmentFunnel people)
    {
        yield return (cohort.IsContinuous ? ActText.OpenAnyDay : ActText.OpenLead).Plain;
        if (cohort.State == CohortState.Draft)
        {
            yield return ActText.NobodyHears.Plain;
        }
        else if (!cohort.IsContinuous && people.Submitted > 0)
        {
            yield return ActText.TheyHear(people.Submitted).Plain;
        }
    }

    private static IEnumerable<string> CloseLeads(EnrolmentFunnel people)
    {
        yield return ActText.CloseLead.Plain;
        yield return ActText.Waiting(people.Submitted).Plain;
        if (people.Drafts > 0)
        {
            yield return ActText.CloseDrafts(people.Drafts).Plain;
        }
    }

    private static string UndoOf(CohortAct act, CohortFacts cohort) =>
        (
            act switch
            {
                CohortAct.Open => ActText.UndoOpen,
                CohortAct.Close => cohort.IsContinuous ? ActText.UndoCloseToNew : ActText.UndoClose,
                CohortAct.Hold => ActText.UndoHold,
                _ => ActText.UndoResume,
            }
        ).Plain;

    /// <summary>The planned day while it is ahead; otherwise as many days as a template gives.</summary>
    private static ShownField LastDay(
        CohortFacts cohort,
        KnownPerson reader,
        DateTimeOffset now,
        Form? typed,
        Refusal? refusal
    )
    {
        var (today, planned) = (reader.Working.LocalDay(now), CohortFormViews.DaysOf(cohort, reader.Working));
        var day =
            planned.EnrolmentCloses >= today ? planned.EnrolmentCloses : today.AddDays(CohortTemplate.DaysToSignUp);
        var input = CohortInputs.ClosesInput(day);
        return new(input, CohortInputs.Closes, typed?.Text(CohortInputs.Closes) ?? input.Value!)
        {
            Mistakes = refusal is null ? [] : [RefusalWords.For(refusal)],
        };
    }
}
