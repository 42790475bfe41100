using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// The rows of a save as one statement, which stands or falls as a whole: each row is a part of its WITH, and what it answers
/// is the number of its transaction, the new <c>xmin</c> of them all. Where a row that was to be changed or deleted has changed
/// meanwhile, or is gone, <c>somebody_was_first()</c> ends it and nothing is kept.
/// </summary>
internal sealed class OneStatement(NpgsqlCommand command)
{
    private readonly StringBuilder text = new("WITH ", 1024);
    private readonly StringBuilder met = new();
    private int rows;
    private int changes;

    public string Text =>
        changes == 0
            ? $"{text} SELECT pg_current_xact_id()::xid"
            : $"{text} SELECT CASE {met} WHEN {changes} THEN pg_current_xact_id()::xid ELSE somebody_was_first() END";

    public void Add(IUpdateEntry row)
    {
        text.Append(rows == 0 ? "r" : ", r").Append(rows).Append(" AS (");
        if (row.EntityState == EntityState.Added)
        {
            Insert(row, TableColumns.Of(row.EntityType));
        }
        else
        {
            Change(row, TableColumns.Of(row.EntityType));
        }

        text.Append(')');
        rows++;
    }

    private void Insert(IUpdateEntry row, TableColumns table)
    {
        text.Append("INSERT INTO ").Append(table.Name).Append(" (");
        var before = command.Parameters.Count;
        foreach (var column in table.All)
        {
            if (!column.IsVersion)
            {
                text.Append(command.Parameters.Count == before ? "" : ", ").Append(column.Name);
                command.Parameters.Add(column.Parameter(command, row.GetCurrentValue(column.Property)));
            }
        }

        text.Append(") VALUES ($").Append(before + 1);
        for (var place = before + 2; place <= command.Parameters.Count; place++)
        {
            text.Append(", $").Append(place);
        }

        text.Append(')');
    }

    private void Change(IUpdateEntry row, TableColumns table)
    {
        if (row.EntityState == EntityState.Deleted)
        {
            text.Append("DELETE FROM ").Append(table.Name);
        }
        else
        {
            text.Append("UPDATE ").Append(table.Name);
            Set(row, table);
        }

        Where(row, table);
        text.Append(" RETURNING 1");
        met.Append(changes++ == 0 ? "" : " + ").Append("(SELECT count(*) FROM r").Append(rows).Append(')');
    }

    private void Set(IUpdateEntry row, TableColumns table)
    {
        var before = " SET ";
        foreach (var column in table.All)
        {
            if (row.IsModified(column.Property) && !column.IsVersion)
            {
                Equal(before, column, row.GetCurrentValue(column.Property));
                before = ", ";
            }
        }
    }

    private void Where(IUpdateEntry row, TableColumns table)
    {
        var before = " WHERE ";
        foreach (var column in table.All)
        {
            if (column.IsKey || column.IsVersion)
            {
                Equal(before, column, row.GetOriginalValue(column.Property));
                before = " AND ";
            }
        }
    }

    private void Equal(string before, TableColumn column, object? value)
    {
        command.Parameters.Add(column.Parameter(command, value));
        text.Append(before).Append(column.Name).Append(" = $").Append(command.Parameters.Count);
    }
}
