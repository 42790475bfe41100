using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class QuestionBehind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "behind_kind",
                table: "open_questions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "behind_subject_id",
                table: "open_questions",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "behind_kind",
                table: "open_questions");

            migrationBuilder.DropColumn(
                name: "behind_subject_id",
                table: "open_questions");
        }
    }
}
